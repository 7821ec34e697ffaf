namespace Hierarchy;

/// <summary>By what a matrix leaves its footprint.</summary>
public enum FootprintRelation : byte
{
    /// <summary>Where its people live.</summary>
    LivesIn,

    /// <summary>Where its people are checked in.</summary>
    CheckedIn,

    /// <summary>Where its people hold posts; posts at bodies do not count.</summary>
    Holds,
}
