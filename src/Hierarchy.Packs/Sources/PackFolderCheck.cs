namespace Hierarchy.Packs;

/// <summary>Which entries of a folder are files of the pack.</summary>
internal static class PackFolderCheck
{
    /// <summary>
    /// The files to open, by name. Hidden entries and those whose names begin with README are nobody's business; everything else that is
    /// no file of the format is reported, and so is a file that is missing, empty or none.
    /// </summary>
    public static Dictionary<string, PackEntry> Check(IReadOnlyList<PackEntry> entries, PackErrorList errors)
    {
        var files = new Dictionary<string, PackEntry>(StringComparer.Ordinal);
        foreach (var entry in entries.Where(entry => !IsIgnored(entry.Name)))
        {
            if (!PackFormat.FileNames.Contains(entry.Name))
            {
                var instead = Wording.Instead(entry.Name, PackFormat.FileNames);
                Report(entry, PackErrorCode.UnknownFile, $"A pack has no file {Wording.Quote(entry.Name)}: {instead}");
            }
            else if (!entry.IsFile)
            {
                Report(entry, PackErrorCode.NotAFile, "This is a folder or a link: put the file itself there.");
            }
            else if (entry.Bytes == 0)
            {
                Report(entry, PackErrorCode.HeaderMissing,
                    "The file is empty: its first line names the columns. Leave the file out if there is nothing to say.");
            }
            else
            {
                files.Add(entry.Name, entry);
            }
        }

        foreach (var required in (ReadOnlySpan<string>)[PackFormat.CharterFile, PackFormat.OrgUnits.Name])
        {
            if (!entries.Any(entry => entry.Name == required))
            {
                errors.Add(required, 0, 0, PackErrorCode.FileMissing, "The file is missing, and every pack needs it.");
            }
        }

        return files;

        void Report(PackEntry entry, PackErrorCode code, string message) => errors.Add(entry.Name, 0, 0, code, message);
    }

    private static bool IsIgnored(string name) => name[0] == '.' || name.StartsWith("README", StringComparison.OrdinalIgnoreCase);
}
