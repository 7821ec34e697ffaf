namespace Hierarchy.Seeds.Generators;

/// <summary>Made-up names: a common surname, most of them as in southern Fujian, and one or two given characters.</summary>
internal static class PersonNames
{
    private const string SimplifiedSurnames = "陈林黄张吴李王郑蔡刘杨许苏洪庄曾谢赖何郭周叶施颜傅邱徐江廖余潘柯卢朱魏方罗蒋钟董";
    private const string SimplifiedGiven = "文华志明建国丽芳秀英春梅海峰晓燕志强雪玲永辉美珍思颖俊杰婷婉清泉宏伟惠兰金水少云子涵雅萍振东伟民淑贞家兴";
    private const string TraditionalSurnames = "陳林黃張吳李王鄭蔡劉楊許蘇洪莊曾謝賴何郭周葉施顏傅邱徐江廖余";
    private const string TraditionalGiven = "文華志明建國麗芳秀英春梅海峰曉燕強雪玲永輝美珍思穎俊傑婷婉清泉宏偉惠蘭金水少雲";

    public static string Simplified(SplitMix64 random) => Name(random, SimplifiedSurnames, SimplifiedGiven);

    public static string Traditional(SplitMix64 random) => Name(random, TraditionalSurnames, TraditionalGiven);

    private static string Name(SplitMix64 random, string surnames, string given)
    {
        var surname = surnames[random.Below(surnames.Length)];
        var first = given[random.Below(given.Length)];
        return random.Percent(25) ? $"{surname}{first}" : $"{surname}{first}{given[random.Below(given.Length)]}";
    }
}
