namespace Hierarchy.Packs;

/// <summary>A row that is a node.</summary>
internal readonly record struct NodeRow
{
    /// <summary>The line on which the row begins, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>
    /// The number of the code or key as written, a <c>@</c> date included; <see cref="KeyPool.None"/> = missing, and reported.
    /// </summary>
    public required int Key { get; init; }

    /// <summary>The number of the code or key of what it is part of; <see cref="KeyPool.None"/> = the field is empty.</summary>
    public int Parent { get; init; }

    /// <summary>The charter that a unit names; null = none.</summary>
    public string? Charter { get; init; }

    /// <summary>
    /// The node, if it is new: its id is that of the first holder of its name, a unit's code is without the <c>@</c> date, and what is
    /// empty or has no column is the default. A charter is not in it yet.
    /// </summary>
    public required NodeData Data { get; init; }

    /// <summary>Whether a field of it is wrong and was reported: it is not planned, but what it names is known.</summary>
    public required bool IsBroken { get; init; }
}
