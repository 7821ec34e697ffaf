using Hierarchy.Packs;

namespace Hierarchy.Server.Imports;

/// <summary>Reads the folder of a pack for a person who may have mistyped it.</summary>
internal static class PackFolder
{
    /// <exception cref="PackUnreadableException">The folder is not there or cannot be read.</exception>
    public static async Task<Pack> ReadAsync(string folder, IProgress<PackProgress>? progress, CancellationToken cancellationToken)
    {
        try
        {
            return await PackReader.ReadAsync(folder, progress, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new PackUnreadableException(folder, exception);
        }
    }
}
