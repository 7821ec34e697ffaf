namespace Hierarchy.Engine;

/// <summary>Whether a candidate slot is what is looked for.</summary>
internal interface ISlotMatch
{
    /// <summary>Whether the search ends here.</summary>
    bool Accepts(int candidate);
}
