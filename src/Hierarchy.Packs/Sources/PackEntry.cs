namespace Hierarchy.Packs;

/// <summary>Something in the folder of a pack.</summary>
/// <param name="Name">Its name without a path.</param>
/// <param name="IsFile">False for a folder or a link.</param>
/// <param name="Bytes">Its size; 0 also for pipes and devices, which is why nothing of that size is opened.</param>
internal readonly record struct PackEntry(string Name, bool IsFile, long Bytes);
