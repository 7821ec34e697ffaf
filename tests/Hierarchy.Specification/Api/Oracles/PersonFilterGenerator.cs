using System.Text.Json.Nodes;

namespace Hierarchy.Specification.Api.Oracles;

/// <summary>Filters at random: every operator, nested, with values that occur in the pack and some that do not.</summary>
public sealed partial class PersonFilterGenerator(PackGraph graph, NodeNames names, Random random)
{
    private static readonly string[] Traits = [.. Enum.GetValues<Trait>().Select(OracleNames.Of)];

    public PersonFilter Next(int depth = 3) => random.Next(depth > 0 ? 12 : 9) switch
    {
        0 => Text("name", person => graph.RowOf(person)["name"]),
        1 => Text("key", graph.KeyOf),
        2 => Member(),
        3 => TraitList(),
        4 => Id(),
        5 => Both(Text("name", person => graph.RowOf(person)["name"]), TraitList()),
        6 => Residence(),
        7 => Employer(),
        8 => Matrices(),
        9 => Logic("and", depth, (filters, person) => filters.All(filter => filter.Matches(person))),
        10 => Logic("or", depth, (filters, person) => filters.Any(filter => filter.Matches(person))),
        _ => Not(Next(depth - 1)),
    };

    private static PersonFilter Not(PersonFilter filter)
        => new(new JsonObject { ["not"] = filter.Where }, person => !filter.Matches(person));

    private static PersonFilter Both(PersonFilter left, PersonFilter right)
    {
        var where = new JsonObject();
        foreach (var entry in left.Where!.AsObject().Concat(right.Where!.AsObject()))
        {
            where[entry.Key] = entry.Value?.DeepClone();
        }

        return new PersonFilter(where, person => left.Matches(person) && right.Matches(person));
    }

    private static bool Compare(string operation, int comparison) => operation switch
    {
        "gt" => comparison > 0,
        "gte" => comparison >= 0,
        "lt" => comparison < 0,
        _ => comparison <= 0,
    };

    private PersonFilter Logic(string name, int depth, Func<IReadOnlyList<PersonFilter>, string, bool> matches)
    {
        var filters = Enumerable.Range(0, random.Next(4)).Select(_ => Next(depth - 1)).ToList();
        return new PersonFilter(
            new JsonObject { [name] = new JsonArray([.. filters.Select(filter => filter.Where)]) },
            person => matches(filters, person));
    }

    private PersonFilter Text(string property, Func<string, string> read)
    {
        var operation = Pick(["eq", "neq", "in", "nin", "contains", "ncontains", "startsWith", "endsWith", "gt", "gte", "lt", "lte"]);
        if (operation is "in" or "nin")
        {
            var values = Enumerable.Range(0, random.Next(4)).Select(_ => read(AnyPerson())).ToList();
            return Property(property, operation, new JsonArray([.. values.Select(value => JsonValue.Create(value))]),
                person => values.Contains(read(person)) == (operation == "in"));
        }

        var text = Part(read(AnyPerson()), whole: operation is "eq" or "neq" or "gt" or "lte");
        return Property(property, operation, text, person => operation switch
        {
            "eq" => read(person) == text,
            "neq" => read(person) != text,
            "contains" => read(person).Contains(text, StringComparison.Ordinal),
            "ncontains" => !read(person).Contains(text, StringComparison.Ordinal),
            "startsWith" => read(person).StartsWith(text, StringComparison.Ordinal),
            "endsWith" => read(person).EndsWith(text, StringComparison.Ordinal),
            _ => Compare(operation, CodePoints.Order.Compare(read(person), text)),
        });
    }

    private PersonFilter Member()
    {
        var (operation, value) = (Pick(["eq", "neq"]), random.Next(2) == 0);
        return Property("isPartyMember", operation, value,
            person => (graph.RowOf(person)["isPartyMember"] == "true") == value == (operation == "eq"));
    }

    private PersonFilter Id()
    {
        var (operation, person) = (Pick(["eq", "neq"]), AnyPerson());
        return Property("id", operation, names.IdOf(person), other => other == person == (operation == "eq"));
    }

    private PersonFilter TraitList()
    {
        var quantifier = Pick(["some", "none", "all", "any"]);
        if (quantifier == "any")
        {
            var some = random.Next(2) == 0;
            return Property("traits", quantifier, some, person => TraitsOf(person).Count > 0 == some);
        }

        var operation = Pick(["eq", "neq", "gt", "gte", "lt", "lte", "in"]);
        var chosen = random.Next(Traits.Length);
        bool Matches(int trait) => operation switch
        {
            "eq" or "in" => trait == chosen,
            "neq" => trait != chosen,
            _ => Compare(operation, trait.CompareTo(chosen)),
        };
        JsonNode value = operation == "in" ? new JsonArray(Traits[chosen]) : Traits[chosen];
        return Property("traits", quantifier, new JsonObject { [operation] = value }, person => quantifier switch
        {
            "some" => TraitsOf(person).Any(Matches),
            "none" => !TraitsOf(person).Any(Matches),
            _ => TraitsOf(person).All(Matches),
        });
    }

    private static PersonFilter Property(string property, string operation, JsonNode value, Func<string, bool> matches)
        => new(new JsonObject { [property] = new JsonObject { [operation] = value } }, matches);

    private List<int> TraitsOf(string person)
        => [.. graph.RowOf(person)["traits"].Split('|', StringSplitOptions.RemoveEmptyEntries)
            .Select(trait => Array.IndexOf(Traits, trait))];

    private string AnyPerson() => graph.People[random.Next(graph.People.Count)];

    private string Pick(string[] choices) => choices[random.Next(choices.Length)];

    private string Part(string text, bool whole)
    {
        var runes = text.EnumerateRunes().Select(rune => rune.ToString()).ToList();
        var start = whole ? 0 : random.Next(runes.Count);
        var length = whole ? runes.Count : random.Next(1, runes.Count - start + 1);
        return string.Concat(runes.Skip(start).Take(length));
    }
}
