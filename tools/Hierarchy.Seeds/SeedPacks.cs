using Hierarchy.Seeds.Fengze;
using Hierarchy.Seeds.Yanye;

namespace Hierarchy.Seeds;

/// <summary>Every pack that this program makes, by name.</summary>
public static class SeedPacks
{
    public static IReadOnlyList<SeedPack> All { get; } =
    [
        new("fengze", FengzePack.Files),
        new("yanye", YanyePack.Files),
    ];
}
