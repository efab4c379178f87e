// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Mgos.EndToEnd.Tests;

/// <summary>A demo device whose files (realm files) and methods (realm RPC) need the user joe with the password secret; guest is known but may not call.</summary>
/// <remarks>alien is a user of the realm RPC alone. users.txt is hidden, and there is no index file, so that / is a listing.</remarks>
internal sealed class ProtectedDevice : IDisposable
{
    private readonly bool _isSha256;

    private ProtectedDevice(DemoDevice demo, bool isSha256)
    {
        Demo = demo;
        _isSha256 = isSha256;
    }

    public DemoDevice Demo { get; }

    public string Url => $"http://127.0.0.1:{Demo.Port}";

    public static async Task<ProtectedDevice> Boot(bool isSha256)
    {
        DemoDevice demo = DemoDevice.Boot("--set", "http.index_files=none", "--set", "http.hidden_files=users.txt");
        ProtectedDevice device = new(demo, isSha256);
        string users = device.Line("joe", "files", "secret") + device.Line("joe", "RPC", "secret") + device.Line("guest", "RPC", "guest") + device.Line("alien", "RPC", "alien");
        using RpcClient client = new(demo.Port);
        await client.Call("FS.Put", $$"""{"filename":"users.txt","data":"{{Convert.ToBase64String(Encoding.ASCII.GetBytes(users))}}"}""");
        string algorithm = isSha256 ? "1" : "0";
        const string Acl = """[{\"method\":\"RPC.Ping\",\"acl\":\"*\"},{\"method\":\"*\",\"acl\":\"joe\"}]""";
        await client.Call("Config.Set", $$$"""
            {"config":{"http":{"auth_domain":"files","auth_file":"users.txt","auth_algo":{{{algorithm}}}},
            "rpc":{"auth_file":"users.txt","auth_algo":{{{algorithm}}},"acl":"{{{Acl}}}"}},"save":true}
            """);
        return device;
    }

    /// <summary>Gives the nonce of a new challenge.</summary>
    public string NewNonce()
    {
        string answer = Exchange("POST /rpc/Sys.GetInfo HTTP/1.1\nHost: d\nContent-Length: 0");
        Assert.StartsWith("HTTP/1.1 401 ", answer);
        return answer.Split("nonce=\"")[1].Split('"')[0];
    }

    public string Exchange(string head, string body = "")
    {
        using RawConnection connection = new(Demo.Port);
        connection.SendRequest(head, body);
        return connection.ReadToEnd();
    }

    /// <summary>Makes the header that mos sends.</summary>
    public string Authorization(string user, string realm, string password, string nonce, string method, string target, int count = 1)
    {
        string response = Response(user, realm, password, nonce, $"{count:x8}", "12345678", method, target);
        string algorithm = _isSha256 ? "SHA-256" : "MD5";
        return $"Authorization: Digest username=\"{user}\", realm=\"{realm}\", uri=\"{target}\", algorithm={algorithm}, nonce=\"{nonce}\", nc={count:x8}, cnonce=\"12345678\", qop=auth, response=\"{response}\"";
    }

    /// <summary>Makes the member auth of a frame from the message of an error 401.</summary>
    public string Auth(string user, string password, string challenge)
    {
        JsonElement asked = JsonDocument.Parse(challenge).RootElement;
        string nonce = asked.GetProperty("nonce").GetInt64().ToString();
        string realm = asked.GetProperty("realm").GetString()!;
        string response = Response(user, realm, password, nonce, "1", "4711", "dummy_method", "dummy_uri");
        return $$"""{"realm":"{{realm}}","username":"{{user}}","nonce":{{nonce}},"cnonce":4711,"algorithm":"{{asked.GetProperty("algorithm").GetString()}}","response":"{{response}}"}""";
    }

    public void Dispose() => Demo.Dispose();

    private string Response(string user, string realm, string password, string nonce, string count, string clientNonce, string method, string target) =>
        Hash($"{Hash($"{user}:{realm}:{password}")}:{nonce}:{count}:{clientNonce}:auth:{Hash($"{method}:{target}")}");

    private string Line(string user, string realm, string password) => $"{user}:{realm}:{Hash($"{user}:{realm}:{password}")}\n";

    private string Hash(string text)
    {
        byte[] data = Encoding.UTF8.GetBytes(text);
        return Convert.ToHexStringLower(_isSha256 ? SHA256.HashData(data) : MD5.HashData(data));
    }
}
