using System.Text;
using System.Text.Json;
using Hierarchy.Specification;
using Xunit;

namespace Hierarchy.Neo4j.Tests;

/// <summary>What others made of the pieces of a bulk import is damage, or fewer facts than the piece says that it has.</summary>
public sealed class FactLinesTests
{
    private static readonly IReadOnlyList<Fact> Facts = new SampleTown("town").Founding(Revision.Zero).Facts;

    [Fact]
    public void What_is_written_is_read_whole_or_only_what_mentions_a_text()
    {
        var text = FactLines.Write(Facts);
        Assert.Equal(Facts, Read(text));
        var li = ((NodeFact)Facts.First(fact => fact is NodeFact { After: PersonData })).After.Id.ToString();
        using var document = JsonDocument.Parse(JsonSerializer.Serialize(text));
        Assert.Single(FactLines.Read(document.RootElement, Encoding.UTF8.GetBytes(li)));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("[]")]
    [InlineData("\"no base 64\"")]
    [InlineData("\"bm8gemxpYg==\"")]
    public void What_is_no_such_text_is_damage(string json)
    {
        using var document = JsonDocument.Parse(json);
        var exception = Record.Exception(() => FactLines.Read(document.RootElement, mention: []));
        Assert.NotNull(exception);
        Assert.True(StoredValues.IsDamage(exception), $"{exception}");
    }

    [Fact]
    public void Wherever_it_is_cut_or_flipped_no_fact_is_another_one()
    {
        var whole = Convert.FromBase64String(FactLines.Write(Facts));
        var damages = 0;
        for (var at = 0; at < whole.Length; at++)
        {
            damages += Try(whole[..at]);
            byte[] flipped = [.. whole];
            flipped[at] ^= 0x10;
            damages += Try(flipped);
        }

        Assert.True(damages > whole.Length / 2, $"Only {damages} of {whole.Length} damages were found.");
    }

    private static int Try(byte[] compressed)
    {
        List<Fact> facts = [];
        var exception = Record.Exception(() => facts = Read(Convert.ToBase64String(compressed)));
        Assert.True(exception is null || StoredValues.IsDamage(exception), $"{exception}");
        Assert.Equal(Facts.Take(facts.Count), facts);
        return exception is null ? 0 : 1;
    }

    private static List<Fact> Read(string text)
    {
        using var document = JsonDocument.Parse(JsonSerializer.Serialize(text));
        return FactLines.Read(document.RootElement, mention: []);
    }
}
