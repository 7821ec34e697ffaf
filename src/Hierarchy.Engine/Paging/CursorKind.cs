namespace Hierarchy.Engine;

/// <summary>To what lists a cursor belongs: nodes of one type (the first five are the types), or one of these.</summary>
internal enum CursorKind : byte
{
    /// <summary>Nodes of several types, by type first.</summary>
    SeveralTypes = 16,

    /// <summary>Appointments.</summary>
    Appointments,

    /// <summary>Rows of a subtree.</summary>
    SubtreeRows,

    /// <summary>Entries of a footprint.</summary>
    Footprint,
}
