using Hierarchy.Seeds.Fengze;
using Hierarchy.Seeds.Fuqing;
using Hierarchy.Seeds.Jizhou;
using Hierarchy.Seeds.Tongcheng;
using Hierarchy.Seeds.Yanye;

namespace Hierarchy.Seeds;

/// <summary>Every pack that this program makes, by name.</summary>
public static class SeedPacks
{
    public static IReadOnlyList<SeedPack> All { get; } =
    [
        new("fengze", FengzePack.Files),
        new("fuqing", FuqingPack.Files),
        new("jizhou", JizhouPack.Files),
        new("tongcheng", TongchengPack.Files),
        new("yanye", YanyePack.Files),
    ];
}
