// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Auth;
using Mgos.Auth.Tests;
using Mgos.Config;
using Mgos.Http;
using Mgos.Http.Tests;
using Mgos.Rpc.Tests;
using Mgos.TestKit;

namespace Mgos.Rpc.Http.Tests;

/// <summary>A device at 1700000000 s that lets joe (password secret) and guest (guest) of the realm RPC in. The method Who answers with the name of its caller.</summary>
internal sealed class AuthTestServer
{
    public const string Nonce = "6553f100";

    private const long Now = 1700000000;

    private readonly HttpServer _server;

    public AuthTestServer(string acl, DigestAlgorithm algorithm)
    {
        RamStorage storage = new RamStorage();
        byte[] users = Encoding.UTF8.GetBytes(Digests.LineOf("joe", "RPC", "secret", algorithm) + Digests.LineOf("guest", "RPC", "guest", algorithm));
        storage.WriteFile("users.txt", users, users.Length);
        Kit = new TestDevice(null, new StorageLibrary(storage), new RpcLibrary());
        Kit.Platform.FakeClock.SetUnixMicroseconds(Now * 1000000);
        Kit.Device.Info.Id = "d1";
        Config = new DeviceConfig(Kit.Device, Schema(acl, algorithm));
        Kit.Device.Parts.Add(Config);
        Kit.Boot();
        RpcRouter router = RpcRouter.From(Kit.Device);
        router.AddHandler("Who", "", Who);
        _server = new HttpServer(Kit.Device, new HttpServerOptions());
        new HttpRpcEndpoint(router, new HttpRpcOptions()).AddTo(_server);
    }

    public TestDevice Kit { get; }

    public DeviceConfig Config { get; }

    public MemoryTransport Connect()
    {
        MemoryTransport transport = new MemoryTransport();
        transport.Owner = _server.AddConnection(transport);
        return transport;
    }

    public string Post(string path, string headers, string body)
    {
        MemoryTransport transport = Connect();
        transport.Feed(RequestOf(path, headers, body));
        return transport.TakeText();
    }

    public static string RequestOf(string path, string headers, string body) =>
        "POST " + path + " HTTP/1.1\r\nHost: d\r\n" + headers + "Content-Length: " + body.Length.ToString() + "\r\n\r\n" + body;

    private static void Who(RpcRequest request)
    {
        request.BeginResult().String(request.UserName ?? "");
        request.EndResult();
    }

    private static ConfigSchema Schema(string acl, DigestAlgorithm algorithm)
    {
        ConfigSchemaBuilder schema = new ConfigSchemaBuilder(RpcSettings.EntryCount + 3);
        RpcSettings.Begin(schema, true, false, acl);
        schema.String("auth_domain", "RPC");
        schema.String("auth_file", "users.txt");
        schema.Int("auth_algo", (int)algorithm);
        schema.EndObject();
        return schema.Build();
    }
}
