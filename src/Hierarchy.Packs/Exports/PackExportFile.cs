namespace Hierarchy.Packs;

/// <summary>A file that an export wrote.</summary>
/// <param name="Name">Its name in the folder.</param>
/// <param name="Rows">How many rows it has without the header; of <c>charter.json</c>, how many charters.</param>
public sealed record PackExportFile(string Name, int Rows);
