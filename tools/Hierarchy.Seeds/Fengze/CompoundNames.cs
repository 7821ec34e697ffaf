using Hierarchy.Seeds.Generators;

namespace Hierarchy.Seeds.Fengze;

/// <summary>Made-up names of housing compounds, none twice in the district.</summary>
internal static class CompoundNames
{
    private const string Suffixes = "花园 新村 小区 华庭 家园 公寓";

    private const string Prefixes =
        "锦绣 阳光 金色 翠湖 海湾 书香 东方 南洋 御景 观山 听涛 紫荆 刺桐 凤凰 明珠 水岸 丽景 星光 百合 桂花 云鹿 嘉禾 宏福 泰和 安居 怡景 "
        + "福满 祥和 美岭 百源 温泉 金帆 海丝 城市 世纪 新天 富贵 兴业 中闽 华侨 侨乡 闽台 青山 绿苑 晨曦 银河 龙泉 荔园 莲花 菊江 桃源 梅岭 "
        + "松涛 竹苑 芳草 滨江 江南 北峰 丰泰 泽园 泉安 盛世";

    public static List<string> Shuffled(SplitMix64 random) =>
        random.Shuffled(Prefixes.Split(' ').SelectMany(_ => Suffixes.Split(' '), (prefix, suffix) => $"{prefix}{suffix}"));
}
