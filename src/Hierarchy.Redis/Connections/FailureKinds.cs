using StackExchange.Redis;

namespace Hierarchy.Redis;

/// <summary>What a failure says about Redis.</summary>
internal static class FailureKinds
{
    private static readonly string[] AboutAccess = ["NOAUTH", "WRONGPASS", "NOPERM", "ERR AUTH", "ERR invalid password"];

    /// <param name="failure">What an attempt ended with.</param>
    /// <param name="lost">Why the client lost its last connection; null = it has not.</param>
    public static RedisCondition Of(Exception failure, ConnectionFailureType? lost) => failure switch
    {
        RedisConnectionException { FailureType: ConnectionFailureType.AuthenticationFailure } => RedisCondition.RefusesAccess,
        RedisServerException refused when IsAboutAccess(refused) => RedisCondition.RefusesAccess,
        _ when lost == ConnectionFailureType.AuthenticationFailure => RedisCondition.RefusesAccess,
        TimeoutException => RedisCondition.Silent,
        _ => RedisCondition.Unreachable,
    };

    private static bool IsAboutAccess(RedisServerException refused)
        => AboutAccess.Any(start => refused.Message.StartsWith(start, StringComparison.OrdinalIgnoreCase));
}
