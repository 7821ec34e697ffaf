using Hierarchy.Server.Tests.Serving;
using Hierarchy.Specification.Api.Acceptance;
using Hierarchy.Specification.Api.Http;
using Hierarchy.Specification.Api.Operations;
using Hierarchy.Specification.Api.Pages;
using Hierarchy.Specification.Api.Rules;
using Xunit;

namespace Hierarchy.Server.Tests.Api;

// Neighbours ask for the same packs, for each change of the pack costs seconds: xUnit runs the classes of a group in this order, or in
// its reverse.

[Collection(Neo4jGroup.Name)]
public sealed class FuqingOnNeo4j(Neo4jApiServers servers) : FuqingSpec(servers.Alone);

[Collection(Neo4jGroup.Name)]
public sealed class FuqingOnNeo4jWithRedis(Neo4jApiServers servers) : FuqingSpec(servers.WithRedis);

[Collection(Neo4jGroup.Name)]
public sealed class TongchengOnNeo4j(Neo4jApiServers servers) : TongchengSpec(servers.Alone);

[Collection(Neo4jGroup.Name)]
public sealed class TongchengOnNeo4jWithRedis(Neo4jApiServers servers) : TongchengSpec(servers.WithRedis);

[Collection(Neo4jGroup.Name)]
public sealed class JizhouOnNeo4j(Neo4jApiServers servers) : JizhouSpec(servers.Alone);

[Collection(Neo4jGroup.Name)]
public sealed class JizhouOnNeo4jWithRedis(Neo4jApiServers servers) : JizhouSpec(servers.WithRedis);

[Collection(Neo4jGroup.Name)]
public sealed class YanyeOnNeo4j(Neo4jApiServers servers) : YanyeSpec(servers.Alone);

[Collection(Neo4jGroup.Name)]
public sealed class YanyeOnNeo4jWithRedis(Neo4jApiServers servers) : YanyeSpec(servers.WithRedis);

[Collection(Neo4jGroup.Name)]
public sealed class ClosedUnitOnNeo4j(Neo4jApiServers servers) : ClosedUnitSpec(servers.Alone);

[Collection(Neo4jGroup.Name)]
public sealed class ClosedUnitOnNeo4jWithRedis(Neo4jApiServers servers) : ClosedUnitSpec(servers.WithRedis);

[Collection(Neo4jGroup.Name)]
public sealed class ConcurrencyOnNeo4j(Neo4jApiServers servers) : ConcurrencySpec(servers.Alone);

[Collection(Neo4jGroup.Name)]
public sealed class ConcurrencyOnNeo4jWithRedis(Neo4jApiServers servers) : ConcurrencySpec(servers.WithRedis);

[Collection(Neo4jGroup.Name)]
public sealed class FilterOnNeo4j(Neo4jApiServers servers) : FilterSpec(servers.Alone);

[Collection(Neo4jGroup.Name)]
public sealed class FilterOnNeo4jWithRedis(Neo4jApiServers servers) : FilterSpec(servers.WithRedis);

[Collection(Neo4jGroup.Name)]
public sealed class HttpOnNeo4j(Neo4jApiServers servers) : HttpSpec(servers.Alone);

[Collection(Neo4jGroup.Name)]
public sealed class HttpOnNeo4jWithRedis(Neo4jApiServers servers) : HttpSpec(servers.WithRedis);

[Collection(Neo4jGroup.Name)]
public sealed class IntrospectionOnNeo4j(Neo4jApiServers servers) : IntrospectionSpec(servers.Alone);

[Collection(Neo4jGroup.Name)]
public sealed class IntrospectionOnNeo4jWithRedis(Neo4jApiServers servers) : IntrospectionSpec(servers.WithRedis);

[Collection(Neo4jGroup.Name)]
public sealed class ListFilterOnNeo4j(Neo4jApiServers servers) : ListFilterSpec(servers.Alone);

[Collection(Neo4jGroup.Name)]
public sealed class ListFilterOnNeo4jWithRedis(Neo4jApiServers servers) : ListFilterSpec(servers.WithRedis);

[Collection(Neo4jGroup.Name)]
public sealed class ListOnNeo4j(Neo4jApiServers servers) : ListSpec(servers.Alone);

[Collection(Neo4jGroup.Name)]
public sealed class ListOnNeo4jWithRedis(Neo4jApiServers servers) : ListSpec(servers.WithRedis);

[Collection(Neo4jGroup.Name)]
public sealed class LookupOnNeo4j(Neo4jApiServers servers) : LookupSpec(servers.Alone);

[Collection(Neo4jGroup.Name)]
public sealed class LookupOnNeo4jWithRedis(Neo4jApiServers servers) : LookupSpec(servers.WithRedis);

[Collection(Neo4jGroup.Name)]
public sealed class MatrixOnNeo4j(Neo4jApiServers servers) : MatrixSpec(servers.Alone);

[Collection(Neo4jGroup.Name)]
public sealed class MatrixOnNeo4jWithRedis(Neo4jApiServers servers) : MatrixSpec(servers.WithRedis);

[Collection(Neo4jGroup.Name)]
public sealed class NullAndEmptyOnNeo4j(Neo4jApiServers servers) : NullAndEmptySpec(servers.Alone);

[Collection(Neo4jGroup.Name)]
public sealed class NullAndEmptyOnNeo4jWithRedis(Neo4jApiServers servers) : NullAndEmptySpec(servers.WithRedis);

[Collection(Neo4jGroup.Name)]
public sealed class OfficeOnNeo4j(Neo4jApiServers servers) : OfficeSpec(servers.Alone);

[Collection(Neo4jGroup.Name)]
public sealed class OfficeOnNeo4jWithRedis(Neo4jApiServers servers) : OfficeSpec(servers.WithRedis);

[Collection(Neo4jGroup.Name)]
public sealed class OrderOnNeo4j(Neo4jApiServers servers) : OrderSpec(servers.Alone);

[Collection(Neo4jGroup.Name)]
public sealed class OrderOnNeo4jWithRedis(Neo4jApiServers servers) : OrderSpec(servers.WithRedis);

[Collection(Neo4jGroup.Name)]
public sealed class SubtreeRulesOnNeo4j(Neo4jApiServers servers) : SubtreeRulesSpec(servers.Alone);

[Collection(Neo4jGroup.Name)]
public sealed class SubtreeRulesOnNeo4jWithRedis(Neo4jApiServers servers) : SubtreeRulesSpec(servers.WithRedis);

[Collection(Neo4jGroup.Name)]
public sealed class PageOnNeo4j(Neo4jApiServers servers) : PageSpec(servers.Alone);

[Collection(Neo4jGroup.Name)]
public sealed class PageOnNeo4jWithRedis(Neo4jApiServers servers) : PageSpec(servers.WithRedis);

[Collection(Neo4jGroup.Name)]
public sealed class PageWalkOnNeo4j(Neo4jApiServers servers) : PageWalkSpec(servers.Alone);

[Collection(Neo4jGroup.Name)]
public sealed class FengzeOnNeo4j(Neo4jApiServers servers) : FengzeSpec(servers.Alone);

[Collection(Neo4jGroup.Name)]
public sealed class FengzeOnNeo4jWithRedis(Neo4jApiServers servers) : FengzeSpec(servers.WithRedis);

[Collection(Neo4jGroup.Name)]
public sealed class EngineCallsOnNeo4j(Neo4jApiServers servers) : EngineCallsSpec(servers.Alone);

[Collection(Neo4jGroup.Name)]
public sealed class EngineCallsOnNeo4jWithRedis(Neo4jApiServers servers) : EngineCallsSpec(servers.WithRedis);

[Collection(Neo4jGroup.Name)]
public sealed class PageWalkOnNeo4jWithRedis(Neo4jApiServers servers) : PageWalkSpec(servers.WithRedis);

[Collection(Neo4jGroup.Name)]
public sealed class OperationSnapshotOnNeo4j(Neo4jApiServers servers) : OperationSnapshotSpec(servers.Alone);

[Collection(Neo4jGroup.Name)]
public sealed class OperationSnapshotOnNeo4jWithRedis(Neo4jApiServers servers) : OperationSnapshotSpec(servers.WithRedis);

[Collection(Neo4jGroup.Name)]
public sealed class OracleOnNeo4j(Neo4jApiServers servers) : OracleSpec(servers.Alone);

[Collection(Neo4jGroup.Name)]
public sealed class OracleOnNeo4jWithRedis(Neo4jApiServers servers) : OracleSpec(servers.WithRedis);

[Collection(Neo4jGroup.Name)]
public sealed class RequestLimitOnNeo4j(Neo4jApiServers servers) : RequestLimitSpec(servers.Alone);

[Collection(Neo4jGroup.Name)]
public sealed class RequestLimitOnNeo4jWithRedis(Neo4jApiServers servers) : RequestLimitSpec(servers.WithRedis);
