using CsCheck;
using Xunit;

namespace Hierarchy.Packs.Tests;

/// <summary>Texts that break spreadsheets, parsers and sorting come back as they were, and no field is a formula.</summary>
public sealed class HostileTextTests
{
    private static readonly Gen<string> Text = Gen.OneOf(
            "=", "+", "-", "@", "'", "\"", ",", ";", "\n", "\r\n", "\r", "\t", " ", "　", "|", "\\", "𠮷", "😀", "丰", "ﬀ", "é", "a", "1",
            "＝", "＋", "－", "＠",
            "\u2028", "\u0085", "\uFEFF", "\u202E", "attr:", "#REF!", "=HYPERLINK(\"http://x\")", "2024-05-31")
        .Array[1, 6].Select(string.Concat);

    private static readonly Gen<string> Line = Text.Select(text => text.Replace("\r", "", StringComparison.Ordinal)
        .Replace("\n", "", StringComparison.Ordinal).Replace("\t", "", StringComparison.Ordinal).Trim());

    [Fact]
    public async Task Whatever_the_texts_are()
    {
        var graph = await TinyPack.ImportAsync(FullPack.Source());
        await Gen.Select(Text.Array[40], Line.Array[40]).SampleAsync(async (texts, lines) =>
        {
            var files = await RoundTrip.CheckAsync(Rewrite(graph, texts, lines), TinyPack.Today);
            foreach (var name in files.Keys.Where(name => name.EndsWith(".csv", StringComparison.Ordinal)))
            {
                Assert.DoesNotContain(CsvFields.Of(files[name]), field => field.Length > 0 && "=+-@\t\r\n＝＋－＠".Contains(field[0]));
            }
        }, iter: 150);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("a", "a")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("-5", "'-5")]
    [InlineData("＝1", "'＝1")]
    [InlineData("'", "'")]
    [InlineData("'t Hart", "'t Hart")]
    [InlineData("'=1", "''=1")]
    [InlineData("''", "'''")]
    public void A_guard_is_put_on_and_taken_off(string text, string written)
    {
        Assert.Equal(written, FormulaGuard.Wrap(text));
        Assert.Equal(text, FormulaGuard.Unwrap(written).ToString());
    }

    /// <summary>The same graph with other names, keys, telephone numbers, attributes and charter.</summary>
    private static GraphImage Rewrite(GraphImage graph, string[] texts, string[] lines)
    {
        var keys = graph.Nodes.Select(node => node.Key).Distinct().Index()
            .ToDictionary(entry => entry.Item, entry => $"{lines[entry.Index]}{entry.Index}");
        var nodes = graph.Nodes.Select((node, index) => Rewrite(node with
        {
            Key = keys[node.Key],
            Name = string.IsNullOrWhiteSpace(texts[index]) ? texts[index] + "x" : texts[index],
            Attributes = Attributes(index),
        }, index));
        return graph with
        {
            Nodes = [.. nodes],
            Relationships =
            [
                .. graph.Relationships.Select((relationship, index)
                    => index % 3 > 0 ? relationship with { Attributes = Attributes(index % 40) } : relationship),
            ],
        };

        NodeData Rewrite(NodeData node, int index) => node switch
        {
            PersonData person => person with { Phone = texts[index + 1] },
            OrgUnitData { Charter: { } charter } unit => unit with { Charter = WithName(charter, "x" + texts[index]) },
            _ => node,
        };

        AttributeMap Attributes(int index) => AttributeMap.Of([new(lines[index] + "x", texts[(index + 7) % 40])]);
    }

    private static Charter WithName(Charter charter, string name)
    {
        var kinds = Enum.GetValues<OrgUnitKind>();
        return new Charter(
            name, charter.Roots, kinds.ToDictionary(kind => kind, charter.ChildrenOf), kinds.ToDictionary(kind => kind, charter.PostsOf));
    }
}
