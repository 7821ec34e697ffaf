namespace Hierarchy.Seeds.Fengze;

/// <summary>The 26 volunteer teams by what they do.</summary>
internal static class TeamNames
{
    public static IReadOnlyList<string> All { get; } =
    [
        .. ("政策宣讲 法律服务 金融反诈 平安巡逻 邻里调解 健康义诊 心理疏导 课后托管 助老陪伴 助残帮扶 助餐送餐 就业帮扶 文艺演出 "
            + "闽南语讲古 体育健身 垃圾分类 绿化养护 交通劝导 消防安全 防台防汛 家电维修 网络维护 数字助老 物业监督 快递骑手 青年先锋")
            .Split(' ').Select(name => $"{name}志愿服务队"),
    ];
}
