namespace Hierarchy.Seeds;

/// <summary>A pack that this program makes: the folder's name below <c>seed/</c>, and its files by name, all but the README.</summary>
public sealed record SeedPack(string Name, Func<IReadOnlyDictionary<string, byte[]>> Files);
