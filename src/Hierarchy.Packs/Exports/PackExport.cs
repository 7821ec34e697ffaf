namespace Hierarchy.Packs;

/// <summary>What an export wrote.</summary>
/// <param name="Files">The files, each with the number of its rows without the header, in the order in which they were written.</param>
/// <param name="Report">
/// The rules of an import that the graph breaks by now, for instance because a charter was changed: the pack holds the graph exactly, but
/// an import would ask to mend these first.
/// </param>
public sealed record PackExport(IReadOnlyList<PackExportFile> Files, PackReport Report);
