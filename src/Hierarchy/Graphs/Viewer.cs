namespace Hierarchy;

/// <summary>Who reads, and therefore what they may see. No primitive reaches a number without one.</summary>
public sealed record Viewer
{
    private Viewer()
    {
    }

    /// <summary>Sees everything.</summary>
    public static Viewer Everything { get; } = new();
}
