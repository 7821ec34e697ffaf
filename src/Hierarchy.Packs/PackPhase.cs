namespace Hierarchy.Packs;

/// <summary>What is being done with a pack, in this order.</summary>
public enum PackPhase
{
    /// <summary>Its files are read. Counted in bytes.</summary>
    Reading,

    /// <summary>Its rows are put together with what the store has. Counted in rows.</summary>
    Matching,

    /// <summary>The graph as it would be is held against the rules. How far is not known.</summary>
    Checking,

    /// <summary>What differs is written down as facts. Counted in facts.</summary>
    Writing,

    /// <summary>The facts are committed, and then published to those who read. Counted in facts; how far is known where
    /// the store takes them in pieces.</summary>
    Committing,
}
