using System.Text.Json;

namespace Hierarchy.Packs;

/// <summary>Reads one charter. Every method stands on the first token of its value before and on the last one after.</summary>
internal sealed class CharterReader(CharterReports reports)
{
    private static readonly string[] Properties = ["name", "roots", "ladder", "posts"];
    private static readonly string[] RuleProperties = ["post", "seats", "required"];

    private readonly CharterTokens _tokens = new(reports);
    private readonly Dictionary<OrgUnitKind, IReadOnlyList<OrgUnitKind>> _ladder = [];
    private readonly Dictionary<OrgUnitKind, IReadOnlyList<PostRule>> _posts = [];
    private List<OrgUnitKind> _roots = [];
    private string _name = "";

    public PackCharter Read(ref Utf8JsonReader reader)
    {
        var errorsBefore = reports.Count;
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reports.Unexpected(ref reader, "a charter, { \"name\": …, \"roots\": […], \"ladder\": {…}, \"posts\": {…} }");
            return new PackCharter("", Charter: null);
        }

        var start = reader.TokenStartIndex;
        var seen = new HashSet<string>();
        while (_tokens.NextProperty(ref reader, Properties, seen, out var property))
        {
            switch (property)
            {
                case "name":
                    ReadName(ref reader);
                    break;
                case "roots":
                    _roots = Kinds(ref reader, above: null);
                    break;
                case "ladder":
                    ReadLadder(ref reader);
                    break;
                default:
                    ReadPosts(ref reader);
                    break;
            }
        }

        foreach (var missing in Properties.Take(3).Where(property => !seen.Contains(property)))
        {
            reports.Add(start, PackErrorCode.MalformedCharter, $"The charter has no \"{missing}\".");
        }

        return new PackCharter(_name, reports.Count == errorsBefore ? new Charter(_name, _roots, _ladder, _posts) : null);
    }

    private void ReadName(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String || string.IsNullOrWhiteSpace(reader.GetString()))
        {
            reports.Unexpected(ref reader, "the name of the charter in double quotes");
            return;
        }

        _name = reader.GetString()!;
    }

    private List<OrgUnitKind> Kinds(ref Utf8JsonReader reader, OrgUnitKind? above)
    {
        var kinds = new List<OrgUnitKind>();
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reports.Unexpected(ref reader, "a list of kinds in square brackets");
            return kinds;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (_tokens.Word<OrgUnitKind>(ref reader, "a kind of unit") is not { } kind)
            {
                continue;
            }

            if (kind <= above)
            {
                var message = $"The ladder is inverted: {UpperSnake<OrgUnitKind>.NameOf(kind)} cannot stand below "
                    + $"{UpperSnake<OrgUnitKind>.NameOf(above.Value)}.";
                reports.Add(reader.TokenStartIndex, PackErrorCode.InvertedTier, message);
            }

            kinds.Add(kind);
        }

        return kinds;
    }

    private void ReadLadder(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reports.Unexpected(ref reader, "the kinds below each kind, such as { \"DISTRICT\": [\"SUBDISTRICT\"] }");
            return;
        }

        var seen = new HashSet<string>();
        while (_tokens.NextProperty(ref reader, UpperSnake<OrgUnitKind>.Names, seen, out var parent))
        {
            var kind = UpperSnake<OrgUnitKind>.Parse(parent);
            _ladder[kind] = Kinds(ref reader, kind);
        }
    }

    private void ReadPosts(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reports.Unexpected(ref reader,
                "the posts of each kind, such as { \"GRID\": [{ \"post\": \"SECRETARY\", \"seats\": 1, \"required\": true }] }");
            return;
        }

        var seen = new HashSet<string>();
        while (_tokens.NextProperty(ref reader, UpperSnake<OrgUnitKind>.Names, seen, out var name))
        {
            _posts[UpperSnake<OrgUnitKind>.Parse(name)] = ReadRules(ref reader);
        }
    }

    private List<PostRule> ReadRules(ref Utf8JsonReader reader)
    {
        var rules = new List<PostRule>();
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reports.Unexpected(ref reader, "a list of posts in square brackets");
            return rules;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var start = reader.TokenStartIndex;
            if (ReadRule(ref reader) is not { } rule)
            {
                continue;
            }

            if (rules.Exists(known => known.Post == rule.Post))
            {
                reports.Add(start, PackErrorCode.DuplicateKey,
                    $"The post {UpperSnake<Post>.NameOf(rule.Post)} stands twice for this kind.");
            }

            rules.Add(rule);
        }

        return rules;
    }

    private PostRule? ReadRule(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reports.Unexpected(ref reader, "a post, such as { \"post\": \"SECRETARY\", \"seats\": 1, \"required\": true }");
            return null;
        }

        var start = reader.TokenStartIndex;
        Post? post = null;
        var (seats, required) = (1, false);
        var seen = new HashSet<string>();
        while (_tokens.NextProperty(ref reader, RuleProperties, seen, out var property))
        {
            switch (property)
            {
                case "post":
                    post = _tokens.Word<Post>(ref reader, "a post");
                    break;
                case "seats":
                    seats = _tokens.Seats(ref reader);
                    break;
                default:
                    required = _tokens.Flag(ref reader);
                    break;
            }
        }

        if (!seen.Contains("post"))
        {
            reports.Add(start, PackErrorCode.MalformedCharter, "The rule does not say which \"post\" it is for.");
        }

        return post is { } known ? new PostRule(known, seats, required) : null;
    }
}
