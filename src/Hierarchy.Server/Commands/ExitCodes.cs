using Hierarchy.Server.Configurations;

namespace Hierarchy.Server.Commands;

/// <summary>What the program's exit code tells a script.</summary>
internal static class ExitCodes
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>The input was refused; the report says why.</summary>
    public const int Refused = 1;

    /// <summary>The command line or a setting is wrong.</summary>
    public const int WrongUsage = 2;

    /// <summary>The store cannot be reached or opened.</summary>
    public const int StoreUnavailable = 3;

    /// <summary>The exit code of a refusal.</summary>
    public static int Of(RefusalException refusal) => refusal switch
    {
        ConfigurationRefusedException => WrongUsage,
        StoreRefusedException or StoreUnavailableException => StoreUnavailable,
        _ => Refused,
    };
}
