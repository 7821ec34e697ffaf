using Hierarchy.Server.Configurations;
using Hierarchy.Server.Hosting;
using Hierarchy.Server.Imports;
using Hierarchy.Specification.Graphs;
using Microsoft.Extensions.Logging.Abstractions;

namespace Hierarchy.Server.Tests.Commands;

/// <summary>
/// An embedded store that was written on several days, far in the east: where it is copied it is still the day before. On the last day a
/// unit is closed and another one takes its code, which only that day allows.
/// </summary>
internal static class DatedHistory
{
    private const string Columns = "code,parent,kind,name,status,openedOn,closedOn\n";

    private static readonly TimeZoneInfo FarEast = TimeZoneInfo.CreateCustomTimeZone(
        "far east", TimeSpan.FromHours(14), "far east", "far east");

    /// <summary>Noon of these is two o'clock of the next day there.</summary>
    private static readonly DateOnly First = new(2024, 5, 30);
    private static readonly DateOnly Second = new(2024, 6, 11);

    /// <summary>Makes it.</summary>
    /// <param name="folder">Where the packs lie that it is made of.</param>
    /// <param name="store">Where it is made.</param>
    public static async Task WriteAsync(string folder, string store)
    {
        var pack = Directory.CreateDirectory(Path.Combine(folder, "pack")).FullName;
        void Write(string name, string text) => File.WriteAllText(Path.Combine(pack, name), text);
        Write("charter.json",
            """{ "name": "x", "roots": ["DISTRICT"], "ladder": { "DISTRICT": ["SUBDISTRICT"], "SUBDISTRICT": ["COMMUNITY_ORG"] }, "posts": {} }""");
        Write("people.csv", "key,name,phone\np1,甲,123\n");
        Write("lives-in.csv", "person,unit,from\np1,C,2020-01-01\n");
        Write("org-units.csv", Columns + "D,,DISTRICT,区,,,\nS,D,SUBDISTRICT,一街道,,,\nT,D,SUBDISTRICT,二街道,,,\nC,S,COMMUNITY_ORG,社区,,,\n");
        await ImportAsync(store, pack, First);
        Write(
            "org-units.csv",
            Columns + "D,,DISTRICT,区,,,\nS,,SUBDISTRICT,一街道,CLOSED,,2024-06-12\nT,D,SUBDISTRICT,二街道,,,\nC,T,COMMUNITY_ORG,社区,,,\n");
        await ImportAsync(store, pack, Second);
        Write("org-units.csv", Columns + "D,,DISTRICT,区,,,\nS@2024-06-12,,SUBDISTRICT,一街道,CLOSED,,2024-06-12\nS,D,SUBDISTRICT,新街道,,2024-06-12,\n"
            + "T,D,SUBDISTRICT,二街道,,,\nC,S,COMMUNITY_ORG,社区,,,\n");
        await ImportAsync(store, pack, Second);
    }

    private static async Task ImportAsync(string store, string pack, DateOnly day)
    {
        var time = new FixedTime(day);
        var options = new HierarchyOptions { EmbeddedPath = store, TimeZone = FarEast };
        await using var deployment = await Deployment.OpenAsync(options, create: true, time, NullLogger.Instance, CancellationToken.None);
        await PackImport.RunAsync(deployment, pack, new ImportOptions(), progress: null, time, NullLogger.Instance, CancellationToken.None);
    }
}
