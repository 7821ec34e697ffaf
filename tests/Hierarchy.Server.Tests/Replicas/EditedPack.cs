using Hierarchy.Specification.Api.Serving;

namespace Hierarchy.Server.Tests.Replicas;

/// <summary>A copy of a small pack in a folder of its own, in which one unit can be given another name.</summary>
internal sealed class EditedPack : IDisposable
{
    public const string Code = "YY-01-01";
    private const string FirstName = "鹽業小區";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hierarchy-edited-pack-");
    private readonly string _units;

    public EditedPack()
    {
        foreach (var file in Directory.EnumerateFiles(SpecificationFiles.PackFolder("yanye")))
        {
            File.Copy(file, Path.Combine(Folder, Path.GetFileName(file)));
        }

        _units = File.ReadAllText(UnitsFile);
    }

    public string Folder => _folder.FullName;

    private string UnitsFile => Path.Combine(Folder, "org-units.csv");

    /// <summary>From now on the unit is called this, for whoever imports the pack.</summary>
    public void Rename(string name)
        => File.WriteAllText(UnitsFile, _units.Replace($",{FirstName},", $",{name},", StringComparison.Ordinal));

    public void Dispose() => _folder.Delete(recursive: true);
}
