namespace Hierarchy;

/// <summary>
/// A fact contradicts what the journal holds: a node created twice, a relationship altered that does not exist. It is a defect of the
/// planner, never of the client; the whole change set was refused.
/// </summary>
public sealed class ImpossibleFactException : RefusalException
{
    /// <summary>Creates the refusal.</summary>
    /// <param name="message">Which fact, and what the journal holds instead.</param>
    public ImpossibleFactException(string message)
        : base("IMPOSSIBLE_FACT", message)
    {
    }

    /// <summary>The refusal of a change set that could not be prepared or written down.</summary>
    /// <param name="reason">Such a refusal already, or what an <see cref="ArgumentException"/> says cannot be written.</param>
    public static ImpossibleFactException Of(Exception reason)
        => reason as ImpossibleFactException ?? new ImpossibleFactException($"A fact cannot be written down: {reason.Message}");
}
