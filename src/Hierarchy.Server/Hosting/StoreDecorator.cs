namespace Hierarchy.Server.Hosting;

/// <summary>Puts something around the store that requests are answered from; the default leaves it as it is.</summary>
internal delegate IGraphStore StoreDecorator(IGraphStore store);
