namespace Hierarchy.Server.Imports;

/// <summary>The folder of a pack is not there or cannot be read. Nothing was imported.</summary>
internal sealed class PackUnreadableException(string folder, Exception inner)
    : RefusalException("PACK_UNREADABLE", $"The folder '{folder}' cannot be read as a pack: {inner.Message}", inner);
