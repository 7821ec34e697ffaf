using GraphQL.Types;
using Hierarchy.Api.Values;
using Hierarchy.Execution.Schemas;

namespace Hierarchy.Api.Schemas;

/// <summary>The contract, <c>schema/hierarchy.graphql</c>, with everything that resolves it.</summary>
public static class ApiSchema
{
    /// <summary>The SDL as it was written by hand.</summary>
    public static string Sdl { get; } = EmbeddedText.Read("hierarchy.graphql");

    /// <summary>Makes the SDL executable: its resolvers read through an <see cref="IGraphSession"/>.</summary>
    /// <exception cref="SchemaBindingException">
    /// A field without a resolver, a resolver without a field, an enum that differs from the domain's: all of them.
    /// </exception>
    public static ExecutableSchema Build()
    {
        var schema = ExecutableSchema.Build(Sdl, ApiBindings.All());
        var misfits = EnumMisfits(schema.GraphSchema).OfType<string>().ToList();
        return misfits is [] ? schema : throw new SchemaBindingException(misfits);
    }

    private static IEnumerable<string?> EnumMisfits(ISchema schema) =>
    [
        EnumNames<OrgUnitKind>.Misfit(schema),
        EnumNames<OrgUnitForm>.Misfit(schema),
        EnumNames<OrgUnitStatus>.Misfit(schema),
        EnumNames<Trait>.Misfit(schema),
        EnumNames<WorkUnitKind>.Misfit(schema),
        EnumNames<MatrixKind>.Misfit(schema),
        EnumNames<BodyKind>.Misfit(schema),
        EnumNames<Post>.Misfit(schema),
        EnumNames<Scope>.Misfit(schema),
        EnumNames<FootprintRelation>.Misfit(schema),
    ];
}
