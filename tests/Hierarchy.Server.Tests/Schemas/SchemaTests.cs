using GraphQL.Types;
using Hierarchy.Api.Schemas;
using Snapshooter.Xunit;
using Xunit;

namespace Hierarchy.Server.Tests.Schemas;

public sealed class SchemaTests
{
    private static readonly ISchema Schema = ApiSchema.Build().GraphSchema;

    [Fact]
    public void The_contract_changes_on_purpose_only() => Snapshot.Match(string.Join('\n', SchemaSignature.Lines(Schema)));

    [Fact]
    public void Everything_has_a_description()
        => Assert.Empty(SchemaSignature.Members(Schema)
            .Where(member => string.IsNullOrWhiteSpace(member.Description))
            .Select(member => member.Signature));

    [Fact]
    public void Contact_data_is_not_in_the_schema()
        => Assert.DoesNotContain(SchemaSignature.Lines(Schema), line => line.Contains("phone", StringComparison.OrdinalIgnoreCase));
}
