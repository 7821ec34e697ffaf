using CsCheck;
using Hierarchy.Api.Identity;
using Xunit;

namespace Hierarchy.Server.Tests.Identity;

public sealed class GlobalIdTests
{
    private static readonly Gen<(NodeType Type, NodeId Id)> Nodes =
        Gen.Select(Gen.Enum<NodeType>(), Gen.Guid, (type, id) => (type, new NodeId(id)));

    [Fact]
    public void An_id_reads_back_as_the_node_that_it_names()
        => Nodes.Sample(node =>
        {
            var text = GlobalId.Of(node.Type, node.Id);
            return GlobalId.TryRead(text, out var type, out var id) && (type, id) == node;
        });

    [Fact]
    public void Two_nodes_never_share_an_id()
        => Gen.Select(Nodes, Nodes).Sample((one, other)
            => (one == other) == (GlobalId.Of(one.Type, one.Id) == GlobalId.Of(other.Type, other.Id)));

    [Fact]
    public void Changing_any_character_gives_another_node_or_none()
        => Gen.Select(Nodes, Gen.Int[0, 22], Gen.Char).Sample((node, position, character) =>
        {
            var text = GlobalId.Of(node.Type, node.Id);
            var changed = text[..position] + character + text[(position + 1)..];
            return changed == text || !GlobalId.TryRead(changed, out var type, out var id) || (type, id) != node;
        });

    [Fact]
    public void No_text_makes_it_fail()
        => Gen.String.Sample(text =>
        {
            var isRead = GlobalId.TryRead(text, out var type, out var id);
            return !isRead || GlobalId.Of(type, id) == text;
        });

    [Theory]
    [InlineData("")]
    [InlineData("5")]
    [InlineData("AOnhyigYDo6orEXZstC10B")]
    [InlineData("AOnhyigYDo6orEXZstC10Bkk")]
    [InlineData("AOnhyigYDo6orEXZstC10Bk=")]
    [InlineData(" OnhyigYDo6orEXZstC10Bk")]
    [InlineData("AOnhyigYDo6orEXZstC10Bl")]
    [InlineData("/OnhyigYDo6orEXZstC10Bk")]
    [InlineData("BenhyigYDo6orEXZstC10Bk")]
    [InlineData("组织单元组织单元组织单元组织单元组织单元组织单")]
    public void Malformed_ids_are_refused(string text) => Assert.False(GlobalId.TryRead(text, out _, out _));
}
