namespace Hierarchy.Engine;

/// <summary>Makes the cursors of elements, when they are asked for.</summary>
internal interface ICursors<in TElement>
{
    string CursorOf(TElement element);
}
