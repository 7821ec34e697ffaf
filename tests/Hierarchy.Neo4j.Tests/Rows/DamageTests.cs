using System.Text.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace Hierarchy.Neo4j.Tests;

/// <summary>What somebody else made of a value is told as damage, whatever it is; a bug of this program is not.</summary>
public sealed class DamageTests
{
    private const string Unit = """
        {"id":"0123456789abcdef0123456789abcdef","code":"c","name":"n","kind":"DISTRICT","status":"ACTIVE","form":"BRANCH",
        "plannedOn":"2020-01-01","openedOn":"2020-01-02","closedOn":"2020-01-03","order":3,"location":"SRID=4326;POINT (118.6 24.9)",
        "attributes":"{\"a\":\"b\"}","charter":"{\"name\":\"x\",\"roots\":[\"District\"],\"ladder\":{},\"posts\":{}}"}
        """;

    private const string Person = """
        {"id":"0123456789abcdef0123456789abcdef","key":"k","name":"n","isPartyMember":true,"traits":["VETERAN"],"phone":"1"}
        """;

    private const string Relationship = """
        {"id":"0123456789abcdef0123456789abcdef","from":"2020-01-01","to":"2021-01-01","role":"LEAD","post":"SECRETARY","fullTime":true,
        "lineage":"MERGE","attributes":"{\"a\":\"b\"}"}
        """;

    private static readonly string[] Spoilt =
    [
        "null", "1", "1.5", "1e99", "true", "\"\"", "\"x\"", "\"SRID=4326;POINT (\"", "\"SRID=4326;POINT (1)\"", "\"SRID=4326;POINT (a b)\"",
        "[]", "[1]", "[null]", "{}", "\"{}\"", "\"[]\"", "\"{\"", "\"\\u0000\"", "\"2020-13-01\"",
        """ "{\"a\":\"b\",\"a\":\"c\"}" """,
        """ "{\"name\":\"x\",\"roots\":[],\"ladder\":{\"CommunityOrg\":[\"District\"]},\"posts\":{}}" """,
        """ "{\"name\":\"x\",\"roots\":[],\"ladder\":{\"District\":[],\"District\":[]},\"posts\":{}}" """,
        """ "{\"name\":\"x\",\"roots\":[],\"ladder\":{},\"posts\":{\"District\":[{\"post\":\"Secretary\",\"seats\":-1}]}}" """,
    ];

    [Fact]
    public void Whatever_stands_in_place_of_a_value_it_is_read_or_it_is_damage()
    {
        var faults = 0;
        faults += Spoil(Unit, properties => StoredNode.Read(Json("""["Entity","OrgUnit"]"""), properties));
        faults += Spoil(Person, properties => StoredNode.Read(Json("""["Entity","Person"]"""), properties));
        faults += Spoil(Relationship, properties => StoredRelationship.Read(
            Json("\"PART_OF\""), Json("\"0123456789abcdef0123456789abcdef\""), Json("\"0123456789abcdef0123456789abcdef\""), properties));
        foreach (var value in Spoilt)
        {
            faults += Try(() => StoredNode.Read(Json(value), Json(Person)));
            faults += Try(() => StoredRelationship.Read(Json(value), Json("\"x\""), Json(value), Json(Relationship)));
        }

        Assert.InRange(faults, 300, int.MaxValue);
    }

    [Fact]
    public void A_bug_is_none()
    {
        Exception[] bugs =
        [
            new InvalidOperationException("Sequence contains no elements."), new ObjectDisposedException("x"), new ArgumentException("x"),
            new KeyNotFoundException(), new OverflowException(), new InvalidCastException(), new NotSupportedException(),
        ];
        Assert.All(bugs, bug => Assert.False(StoredValues.IsDamage(bug)));
        Assert.False(StoredValues.IsDamage(Assert.Throws<InvalidOperationException>(() => Array.Empty<int>().First())));
    }

    private static int Spoil(string text, Func<JsonElement, object> read)
    {
        Assert.NotNull(read(Json(text)));
        var names = JsonNode.Parse(text)!.AsObject().Select(property => property.Key).ToList();
        var faults = 0;
        foreach (var name in names)
        {
            var without = JsonNode.Parse(text)!.AsObject();
            without.Remove(name);
            faults += Try(() => read(Json(without.ToJsonString())));
            foreach (var value in Spoilt)
            {
                var spoilt = JsonNode.Parse(text)!.AsObject();
                spoilt[name] = JsonNode.Parse(value);
                faults += Try(() => read(Json(spoilt.ToJsonString())));
            }
        }

        return faults;
    }

    private static int Try(Func<object> read)
    {
        var exception = Record.Exception(read);
        Assert.True(exception is null || StoredValues.IsDamage(exception), $"{exception}");
        return exception is null ? 0 : 1;
    }

    private static JsonElement Json(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }
}
