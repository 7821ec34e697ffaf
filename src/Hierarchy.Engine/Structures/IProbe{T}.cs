namespace Hierarchy.Engine;

/// <summary>A place in an order, towards which the items of a tree are compared.</summary>
internal interface IProbe<in T>
    where T : struct
{
    /// <summary>Negative: the item stands before the place; 0: at it; positive: after it.</summary>
    int Compare(T item);
}
