namespace Hierarchy;

/// <summary>What turned one unit into another.</summary>
public enum LineageKind : byte
{
    /// <summary>撤并: the predecessor was merged into the successor.</summary>
    Merge,

    /// <summary>拆分: the successor took a part of the predecessor.</summary>
    Split,

    /// <summary>层级调整: the same organization at another tier.</summary>
    Relevel,

    /// <summary>承接: the successor took over from the predecessor.</summary>
    Succession,
}
