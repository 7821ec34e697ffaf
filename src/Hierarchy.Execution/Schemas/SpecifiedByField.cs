using GraphQL.Resolvers;
using GraphQL.Types;
using GraphQLParser.AST;

namespace Hierarchy.Execution.Schemas;

/// <summary>Adds <c>specifiedByURL</c> to the introspection of scalars, which graphql-dotnet does not have.</summary>
internal static class SpecifiedByField
{
    /// <param name="schema">An initialized schema.</param>
    /// <param name="document">Its SDL, where <c>scalar</c> definitions may have <c>@specifiedBy(url: …)</c>.</param>
    public static void Add(ISchema schema, GraphQLDocument document)
    {
        var urls = document.Definitions.OfType<GraphQLScalarTypeDefinition>()
            .Select(scalar => (Name: scalar.Name.StringValue, Url: Url(scalar)))
            .Where(scalar => scalar.Url is not null)
            .ToDictionary(scalar => scalar.Name, scalar => scalar.Url, StringComparer.Ordinal);
        ((IObjectGraphType)schema.AllTypes["__Type"]!).AddField(new FieldType
        {
            Name = "specifiedByURL",
            ResolvedType = schema.AllTypes["String"],
            Resolver = new FuncFieldResolver<string?>(
                context => context.Source is ScalarGraphType scalar ? urls.GetValueOrDefault(scalar.Name) : null),
        });
    }

    private static string? Url(GraphQLScalarTypeDefinition scalar)
    {
        foreach (var directive in scalar.Directives?.Items ?? [])
        {
            if (directive.Name.Value == "specifiedBy" && directive.Arguments is [{ Value: GraphQLStringValue url }])
            {
                return (string)url.Value;
            }
        }

        return null;
    }
}
