namespace Hierarchy.Seeds.Jizhou;

/// <summary>Seven subdistricts of the district and 62 communities; the communities' names are plausible rather than surveyed.</summary>
internal static class JizhouAreas
{
    public static IReadOnlyList<(string Subdistrict, string[] Communities)> All { get; } =
    [
        ("永叔街道", ["永叔", "鹭洲", "阳明", "书院", "沿江", "大桥", "东井", "仁山", "孝义", "青原"]),
        ("文山街道", ["文山", "正气", "北街", "南街", "文天", "吉安桥", "庐陵", "站前", "跃进"]),
        ("习溪桥街道", ["习溪桥", "长岗", "井冈山", "田侯", "塔水", "广场", "下永叔", "云章", "三里塘"]),
        ("北门街道", ["北门", "马铺", "师范", "后河", "城北", "石阳", "新桥", "螺山"]),
        ("古南镇街道", ["古南", "古后", "金牛", "思源", "神岗", "赵公塘", "中山", "水沟前", "朝阳"]),
        ("白塘街道", ["白塘", "枫江", "天华", "城南", "吉福", "光明", "韶山", "堆花", "锦源"]),
        ("禾埠街道", ["禾埠", "军民", "福庭", "禾水", "锦江", "桥南", "滨江", "梅林"]),
    ];
}
