// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Auth;
using Mgos.Auth.Tests;
using Mgos.Config;
using Mgos.Core;
using Mgos.TestKit;

namespace Mgos.Rpc.Tests;

/// <summary>A device <c>dev1</c> at 1580000000 s with the users joe (password s3cret) and guest (guest) of the realm mydomain, and one open channel.</summary>
/// <remarks>The method Who answers with the name of its caller, Only asks for the user ops* itself.</remarks>
public sealed class AuthBench
{
    public const string Challenge =
        "{\\\"auth_type\\\": \\\"digest\\\", \\\"nonce\\\": 1580000000, \\\"nc\\\": 1, \\\"realm\\\": \\\"mydomain\\\", \\\"algorithm\\\": \\\"MD5\\\"}";

    private const string Realm = "mydomain";
    private const string Users = "users.txt";
    private const long Now = 1580000000;

    public AuthBench(string acl)
        : this(acl, DigestAlgorithm.Md5)
    {
    }

    public AuthBench(string acl, DigestAlgorithm algorithm)
    {
        Kit = new TestDevice(null, new StorageLibrary(Storage), new RpcLibrary());
        Kit.Device.Info.Id = "dev1";
        Kit.Platform.FakeClock.SetUnixMicroseconds(Now * 1000000);
        Config = new DeviceConfig(Kit.Device, Schema(acl, algorithm));
        Kit.Device.Parts.Add(Config);
        Put(Users, Digests.LineOf("joe", Realm, "s3cret", algorithm) + Digests.LineOf("guest", Realm, "guest", algorithm));
        Kit.Boot();
        Router = RpcRouter.From(Kit.Device);
        Router.AddHandler("Who", "", Who);
        Router.AddHandler("Only", "", Only);
        Channel = new RecordingChannel(Router, true);
        Router.AddChannel(Channel);
        Channel.Connect();
        Kit.Step();
    }

    public TestDevice Kit { get; }

    public RamStorage Storage { get; } = new RamStorage();

    public DeviceConfig Config { get; }

    public RpcRouter Router { get; }

    public RecordingChannel Channel { get; }

    /// <summary>How often Who has run.</summary>
    public int RunCount { get; private set; }

    public string Log => Kit.Platform.ConsoleText;

    public DigestAuthenticator Authenticator => DigestAuthenticator.From(Kit.Device);

    public void Put(string name, string text)
    {
        byte[] data = Encoding.UTF8.GetBytes(text);
        Storage.WriteFile(name, data, data.Length);
    }

    /// <summary>Calls Who; gives what stands behind <c>{"id":1,"src":"dev1",</c> in the answer.</summary>
    public string Call() => Call("Who", null);

    public string Call(string method, string auth)
    {
        string answer = Channel.Exchange("{\"id\":1,\"method\":\"" + method + "\"" + (auth == null ? "" : ",\"auth\":" + auth) + "}");
        return answer.Substring("{\"id\":1,\"src\":\"dev1\",".Length);
    }

    /// <summary>Calls Who with credentials.</summary>
    public string CallAs(string user, string password, string nonce, string clientNonce) =>
        Call("Who", AuthOf(user, password, nonce, clientNonce, DigestAlgorithm.Md5));

    public static string AuthOf(string user, string password, string nonce, string clientNonce, DigestAlgorithm algorithm)
    {
        DigestCredentials credentials = new DigestCredentials();
        Digests.Fill(credentials, user, Realm, nonce, "1", clientNonce);
        Digests.Sign(credentials, password, "dummy_method", "dummy_uri", algorithm);
        return "{\"realm\":\"" + Realm + "\",\"username\":\"" + user + "\",\"nonce\":" + nonce + ",\"cnonce\":" + clientNonce + ",\"algorithm\":\""
            + DigestAlgorithms.NameOf(algorithm) + "\",\"response\":\"" + credentials.TextOf(DigestField.Response) + "\"}";
    }

    private void Who(RpcRequest request)
    {
        RunCount++;
        request.BeginResult().String(request.UserName ?? "");
        request.EndResult();
    }

    private static void Only(RpcRequest request)
    {
        RpcAccess access = request.CheckAccess("joe");
        if (access == RpcAccess.Allow)
            request.RespondNull();
        else if (access == RpcAccess.AuthenticationRequired)
            request.AskForCredentials();
        else if (!request.IsAnswered)
            request.Fail(RpcErrorCode.Forbidden, "not you");
    }

    private static ConfigSchema Schema(string acl, DigestAlgorithm algorithm)
    {
        ConfigSchemaBuilder schema = new ConfigSchemaBuilder(RpcSettings.EntryCount + 3);
        RpcSettings.Begin(schema, true, true, acl);
        schema.String("auth_domain", Realm);
        schema.String("auth_file", Users);
        schema.Int("auth_algo", (int)algorithm);
        schema.EndObject();
        return schema.Build();
    }
}
