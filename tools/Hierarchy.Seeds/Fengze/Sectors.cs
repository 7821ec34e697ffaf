using static Hierarchy.Seeds.Vocabularies.WorkUnitKinds;

namespace Hierarchy.Seeds.Fengze;

/// <summary>
/// The twelve sector matrices with 636 work units, twelve of them leads. The article names the first six sectors; the others are chosen.
/// Only the 15 schools, 25 clinics and 6 property companies of their sectors have these kinds here.
/// </summary>
internal static class Sectors
{
    public static IReadOnlyList<Sector> All { get; } =
    [
        new("finance", "金融矩阵", "丰泽区金融工作办公室",
        [
            new(Bank, 40, "刺桐银行{0}支行", "海丝银行{0}支行", "晋水农商银行{0}支行"),
            new(Company, 21, "海丝保险{0}营业部", "清源证券{0}营业部"),
        ]),
        new("state-enterprise", "国企矩阵", "丰泽区国有资产管理中心",
        [
            new(StateEnterprise, 53, "丰泽城投{0}公司", "丰泽水务{0}公司", "丰泽园林{0}公司"),
        ]),
        new("legal", "法务矩阵", "丰泽区司法局",
        [
            new(Court, 2, "丰泽区法院{0}法庭"),
            new(LawFirm, 22, "{0}律师事务所"),
            new(Government, 8, "{0}司法所"),
            new(SocialOrganization, 15, "{0}法律援助工作站"),
        ]),
        new("education", "教育矩阵", "丰泽区教育局",
        [
            new(School, FengzeFigures.Schools, "{0}实验小学", "{0}中学"),
            new(Kindergarten, 32, "{0}幼儿园"),
            new(Other, 10, "{0}青少年活动中心"),
        ]),
        new("health", "卫健矩阵", "丰泽区卫生健康局",
        [
            new(Clinic, 25, "{0}社区卫生服务站"),
            new(Hospital, 6, "{0}医院"),
            new(Company, 24, "清源药房{0}店"),
        ]),
        new("telecom", "通讯矩阵", "丰泽区数字经济服务中心",
        [
            new(TelecomOperator, 27, "海丝电信{0}营业厅", "刺桐移动{0}营业厅"),
            new(Company, 8, "泉数信息{0}技术服务部"),
        ]),
        new("culture", "文旅矩阵", "丰泽区文化体育和旅游局",
        [
            new(Other, 20, "{0}文化服务中心"),
            new(SocialOrganization, 15, "{0}南音社"),
            new(Company, 12, "海丝旅行社{0}门市部"),
        ]),
        new("transport", "交通矩阵", "丰泽区交通运输服务中心",
        [
            new(StateEnterprise, 19, "泉城公交{0}场站"),
            new(Company, 30, "海丝物流{0}站", "晋水快递{0}网点"),
        ]),
        new("commerce", "商贸矩阵", "丰泽区商务局",
        [
            new(Company, 50, "刺桐超市{0}店", "海丝百货{0}店"),
            new(SocialOrganization, 13, "{0}商会"),
        ]),
        new("construction", "住建矩阵", "丰泽区住房和城乡建设局",
        [
            new(Company, 39, "清源建筑{0}项目部", "晋水装饰{0}公司"),
            new(Other, 10, "{0}房屋安全服务站"),
            new(PropertyCompany, 6, "{0}物业服务公司"),
        ]),
        new("public-security", "公安矩阵", "丰泽公安分局",
        [
            new(Government, 20, "{0}派出所"),
            new(Company, 31, "泉安保安{0}服务部"),
        ]),
        new("youth", "青年矩阵", "共青团丰泽区委",
        [
            new(SocialOrganization, 26, "{0}青年志愿者协会"),
            new(SocialWorkAgency, 15, "{0}社会工作服务中心"),
            new(Other, 10, "{0}青年之家"),
        ]),
    ];
}
