namespace Hierarchy;

/// <summary>The parts of a node that commits write and rely on, so that only commits that touch the same part disturb each other.</summary>
[Flags]
public enum Aspects : byte
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Its own properties; for a root also its charter.</summary>
    Props = 1,

    /// <summary>Its parent, kind, status or dates.</summary>
    Place = 2,

    /// <summary>A relationship opens, ends or alters at it; written at both ends.</summary>
    Ties = 4,

    /// <summary>
    /// Of a root: at any depth below it a unit is created, moved, reopened or changes kind, or an appointment opens.
    /// </summary>
    Shape = 8,
}
