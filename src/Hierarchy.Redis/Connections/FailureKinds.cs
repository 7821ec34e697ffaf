using StackExchange.Redis;

namespace Hierarchy.Redis;

/// <summary>What a failure says about Redis.</summary>
internal static class FailureKinds
{
    private static readonly string[] AboutAccess = ["NOAUTH", "WRONGPASS", "NOPERM", "ERR AUTH", "ERR invalid password"];

    /// <param name="failure">What an attempt ended with.</param>
    public static RedisCondition Of(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            if (cause is RedisConnectionException { FailureType: ConnectionFailureType.AuthenticationFailure }
                || (cause is RedisServerException refused && IsAboutAccess(refused)))
            {
                return RedisCondition.RefusesAccess;
            }
        }

        return failure is TimeoutException ? RedisCondition.Silent : RedisCondition.Unreachable;
    }

    private static bool IsAboutAccess(RedisServerException refused)
        => AboutAccess.Any(start => refused.Message.StartsWith(start, StringComparison.OrdinalIgnoreCase));
}
