using GraphQL.Introspection;
using GraphQL.Types;

namespace Hierarchy.Execution.Schemas;

/// <summary>
/// Introspection tells everything that the SDL says. The default filter hides directives that stand in schemas only, so that tools would
/// print another schema than the one that was written.
/// </summary>
internal sealed class EverythingFilter : DefaultSchemaFilter
{
    public override Task<bool> AllowDirective(Directive directive) => Task.FromResult(true);
}
