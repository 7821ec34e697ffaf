using GraphQL.Introspection;
using GraphQL.Types;

namespace Hierarchy.Execution.Schemas;

/// <summary>Shows the directives of types as well: clients that print the schema want them, and graphql-dotnet would hide them.</summary>
internal sealed class WholeSchemaFilter : DefaultSchemaFilter
{
    public override Task<bool> AllowDirective(Directive directive) => Task.FromResult(true);
}
