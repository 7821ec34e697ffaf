using Hierarchy.Execution.Requests;

namespace Hierarchy.Api.Filters;

/// <summary>How the filter input of one type of nodes is read: its fields, and the logic that all filters have.</summary>
internal sealed class FilterShape
{
    private readonly List<Action<InputObject, List<NodeFilter>>> _fields = [];

    /// <summary>The filter; null for null and <c>{}</c>, which match everything.</summary>
    public NodeFilter? Read(InputObject? where)
    {
        if (where is null)
        {
            return null;
        }

        var parts = new List<NodeFilter>();
        AddLogic(where, parts);
        foreach (var field in _fields)
        {
            field(where, parts);
        }

        return parts is [] ? null : new AllOf(parts);
    }

    /// <summary>A field that holds a test; one that is null is as if it were not written.</summary>
    public FilterShape With(string field, Func<InputObject, NodeFilter> read)
    {
        _fields.Add((where, parts) =>
        {
            if (where.GetObject(field) is { } test)
            {
                parts.Add(read(test));
            }
        });
        return this;
    }

    /// <summary>What all nodes have: <c>id</c>, the key under its name, <c>name</c>.</summary>
    public FilterShape Identified(NodeType type, string keyField)
        => With("id", test => IdFilters.Read(type, test)).Text(keyField, NodeProperties.Key).Text("name", NodeProperties.Name);

    /// <summary>A property that is a text.</summary>
    public FilterShape Text(string field, NodeProperty<Utf8Text> property) => With(field, test => ScalarFilters.ReadTexts(property, test));

    /// <summary>A property that is a day.</summary>
    public FilterShape Date(string field, NodeProperty<DateOnly?> property) => With(field, test => ScalarFilters.ReadDates(property, test));

    /// <summary>A property of an enum.</summary>
    public FilterShape Enum<TEnum>(string field, NodeProperty<TEnum> property)
        where TEnum : struct, Enum
        => With(field, test => ScalarFilters.ReadEnums<TEnum>(property, test));

    /// <summary>A property of an enum, where some nodes have no value.</summary>
    public FilterShape Enum<TEnum>(string field, NodeProperty<TEnum?> property)
        where TEnum : struct, Enum
        => With(field, test => ScalarFilters.ReadEnums<TEnum>(property, test));

    /// <summary>A relation to at most one node, where null has a meaning when it is written.</summary>
    public FilterShape One(string field, Relation relation, FilterShape shape)
    {
        _fields.Add((where, parts) =>
        {
            if (where.Has(field))
            {
                parts.Add(RelationFilters.ReadOne(relation, shape, where.GetObject(field)));
            }
        });
        return this;
    }

    /// <summary>A relation to many nodes.</summary>
    public FilterShape Many(string field, Relation relation, FilterShape shape)
        => With(field, list => RelationFilters.ReadMany(relation, shape, list));

    private void AddLogic(InputObject where, List<NodeFilter> parts)
    {
        if (where.GetObjects("and") is { } all)
        {
            parts.Add(new AllOf(ReadEach(all)));
        }

        if (where.GetObjects("or") is { } any)
        {
            parts.Add(new AnyOf(ReadEach(any)));
        }

        if (where.GetObject("not") is { } not)
        {
            parts.Add(new NotOf(ReadOrEverything(not)));
        }
    }

    private NodeFilter[] ReadEach(IReadOnlyList<InputObject?> filters) => [.. filters.Select(filter => ReadOrEverything(filter!))];

    private NodeFilter ReadOrEverything(InputObject where) => Read(where) ?? new AllOf([]);
}
