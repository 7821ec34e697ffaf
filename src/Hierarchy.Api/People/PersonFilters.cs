using Hierarchy.Api.Filters;
using Hierarchy.Execution.Requests;

namespace Hierarchy.Api.People;

/// <summary>Reads <c>PersonFilterInput</c>. A part that is null is as if it were not written.</summary>
internal static class PersonFilters
{
    /// <summary>The filter; null for null and <c>{}</c>, which match everyone.</summary>
    public static NodeFilter? Read(InputObject? where)
    {
        if (where is null)
        {
            return null;
        }

        var parts = new List<NodeFilter>();
        Add(parts, where.GetObjects("and"), all => new AllOf(all));
        Add(parts, where.GetObjects("or"), any => new AnyOf(any));
        Add(parts, where.GetObject("not"), not => new NotOf(ReadOrEverything(not)));
        Add(parts, where.GetObject("id"), test => IdFilters.Read(NodeType.Person, test));
        Add(parts, where.GetObject("key"), test => TextFilters.Read(NodeProperties.Key, test));
        Add(parts, where.GetObject("name"), test => TextFilters.Read(NodeProperties.Name, test));
        Add(parts, where.GetObject("isPartyMember"), test => BooleanFilters.Read(NodeProperties.IsPartyMember, test));
        Add(parts, where.GetObject("traits"), TraitFilters.Read);
        return parts is [] ? null : new AllOf(parts);
    }

    private static NodeFilter ReadOrEverything(InputObject where) => Read(where) ?? new AllOf([]);

    private static void Add(List<NodeFilter> parts, InputObject? input, Func<InputObject, NodeFilter> read)
    {
        if (input is not null)
        {
            parts.Add(read(input));
        }
    }

    private static void Add(
        List<NodeFilter> parts, IReadOnlyList<InputObject?>? inputs, Func<IReadOnlyList<NodeFilter>, NodeFilter> combine)
    {
        if (inputs is not null)
        {
            parts.Add(combine([.. inputs.Select(input => ReadOrEverything(input!))]));
        }
    }
}
