// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Auth;
using Mgos.Auth.Tests;
using Mgos.Http.Tests;
using nanoFramework.TestFramework;

namespace Mgos.Rpc.Http.Tests;

[TestClass]
public class HttpRpcAuthTests
{
    private const string Joe = "[{\"method\":\"*\",\"acl\":\"joe\"}]";
    private const string Frame = "{\"id\":1,\"method\":\"Who\"}";
    private const string Answer = "{\"id\":1,\"src\":\"d1\",\"result\":\"joe\"}\r\n";
    private const string Challenge =
        "HTTP/1.1 401 Unauthorized\r\n" + RpcTestServer.Headers + "Content-Length: 0\r\nConnection: close\r\n"
        + "WWW-Authenticate: Digest qop=\"auth\", realm=\"RPC\", nonce=\"6553f100\", algorithm=MD5\r\n\r\n";

    private const string MosHeader =
        "Authorization: Digest username=\"joe\", realm=\"RPC\", uri=\"/rpc\", algorithm=MD5, nonce=\"6553f100\", nc=00000001, cnonce=\"12345678\", qop=auth, response=\"867eeb532032c7e2385007790cea4e8e\"\r\n";

    private const string MosHeaderSha256 =
        "Authorization: Digest username=\"joe\", realm=\"RPC\", uri=\"/rpc\", algorithm=SHA-256, nonce=\"6553f100\", nc=00000001, cnonce=\"12345678\", qop=auth, response=\"554aacd6a458b651b6aa1a5ecc61e1d99ab9c134396f51a511e40e10613890a1\"\r\n";

    [TestMethod]
    [DataRow("/rpc", Frame)]
    [DataRow("/rpc", "{\"method\":\"Who\"}")]
    [DataRow("/rpc", "")]
    [DataRow("/rpc/Who", "")]
    [DataRow("/rpc/Who", "{}")]
    public void Caller_without_credentials_gets_the_bytes_of_the_original(string path, string body)
    {
        Assert.AreEqual(Challenge, Server().Post(path, "", body));
        Assert.AreEqual(Challenge, Server().Post(path, "Connection: keep-alive\r\n", body));
    }

    [TestMethod]
    public void Published_headers_of_the_mos_tool_are_accepted_once()
    {
        AuthTestServer server = Server();
        Assert.IsTrue(server.Post("/rpc", MosHeader, Frame).EndsWith(Answer));
        string again = server.Post("/rpc", MosHeader, Frame);
        Assert.IsTrue(again.IndexOf("HTTP/1.1 401 ") == 0 && again.IndexOf("nonce=\"6553f100\", stale=true, algorithm=MD5\r\n") > 0, again);
        Assert.IsTrue(new AuthTestServer(Joe, DigestAlgorithm.Sha256).Post("/rpc", MosHeaderSha256, Frame).EndsWith(Answer));
    }

    [TestMethod]
    public void Call_in_rest_form_is_accepted_with_its_own_path_and_query()
    {
        AuthTestServer server = Server();
        Assert.IsTrue(server.Post("/rpc/Who?a=1", Sign("joe", "secret", "00000001", "/rpc/Who?a=1"), "").EndsWith("\r\n\r\n\"joe\"\r\n"));
        Assert.AreEqual(Challenge, server.Post("/rpc/Who?a=2", Sign("joe", "secret", "00000002", "/rpc/Who?a=1"), ""));
    }

    [TestMethod]
    public void Each_request_of_a_kept_connection_needs_its_own_credentials()
    {
        MemoryTransport transport = Server().Connect();
        transport.Feed(AuthTestServer.RequestOf("/rpc", "Connection: keep-alive\r\n" + Sign("joe", "secret", "00000001", "/rpc"), Frame));
        Assert.IsTrue(transport.TakeText().EndsWith(Answer));
        transport.Feed(AuthTestServer.RequestOf("/rpc", "Connection: keep-alive\r\n" + Sign("joe", "secret", "00000002", "/rpc"), Frame));
        Assert.IsTrue(transport.TakeText().EndsWith(Answer));
        transport.Feed(AuthTestServer.RequestOf("/rpc", "Connection: keep-alive\r\n", Frame));
        Assert.AreEqual(Challenge, transport.TakeText());
    }

    [TestMethod]
    public void Credentials_in_the_frame_are_taken_too()
    {
        string auth = "{\"realm\":\"RPC\",\"username\":\"joe\",\"nonce\":1700000000,\"cnonce\":12345678,\"algorithm\":\"MD5\",\"response\":\"d72e3e487a8f882576ae0bb418026596\"}";
        string frame = "{\"id\":1,\"method\":\"Who\",\"auth\":" + auth + "}";
        AuthTestServer server = Server();
        Assert.IsTrue(server.Post("/rpc", "", frame).EndsWith(Answer));
        Assert.AreEqual(Challenge, server.Post("/rpc", "", frame));
    }

    [TestMethod]
    public void Wrong_password_and_unknown_user_get_the_same_bytes_as_nobody()
    {
        AuthTestServer server = Server();
        Assert.AreEqual(Challenge, server.Post("/rpc", Sign("joe", "wrong", "00000001", "/rpc"), Frame));
        Assert.AreEqual(Challenge, server.Post("/rpc", Sign("nobody", "secret", "00000001", "/rpc"), Frame));
    }

    [TestMethod]
    public void Known_user_who_is_not_on_the_list_gets_403()
    {
        AuthTestServer server = Server();
        string answer = server.Post("/rpc", Sign("guest", "guest", "00000001", "/rpc"), Frame);
        Assert.IsTrue(answer.EndsWith("{\"id\":1,\"src\":\"d1\",\"error\":{\"code\":403,\"message\":\"unauthorized\"}}\r\n"), answer);
        answer = server.Post("/rpc/Who", Sign("guest", "guest", "00000002", "/rpc/Who"), "");
        Assert.IsTrue(answer.IndexOf("HTTP/1.1 403 ") == 0, answer);
    }

    [TestMethod]
    public void Missing_password_file_is_an_error_500()
    {
        AuthTestServer server = Server();
        server.Kit.Device.Files.RemoveFile("users.txt");
        string answer = server.Post("/rpc", MosHeader, Frame);
        Assert.IsTrue(answer.EndsWith("\"error\":{\"code\":500,\"message\":\"failed to open password file\"}}\r\n"), answer);
    }

    [TestMethod]
    public void Without_a_realm_the_frame_says_what_is_missing()
    {
        AuthTestServer server = Server();
        server.Config.SetString("rpc.auth_domain", "");
        string answer = server.Post("/rpc", "", Frame);
        Assert.IsTrue(answer.IndexOf("HTTP/1.1 200 OK") == 0 && answer.IndexOf("\"code\":401") > 0, answer);
    }

    [TestMethod]
    public void Empty_frame_without_a_list_is_still_no_request()
    {
        Assert.IsTrue(new AuthTestServer("", DigestAlgorithm.Md5).Post("/rpc", "", "").IndexOf("HTTP/1.1 400 ") == 0);
        Assert.IsTrue(Server().Post("/rpc", MosHeader, "").IndexOf("HTTP/1.1 400 ") == 0);
    }

    [TestMethod]
    public void Handshake_with_credentials_names_the_user_of_the_connection()
    {
        AuthTestServer server = Server();
        string header = SignGet("joe", "secret");
        Assert.AreEqual("\"result\":\"joe\"}", CallOver(server, header));
        Assert.IsTrue(CallOver(server, header).IndexOf("\"code\":401") > 0);
    }

    [TestMethod]
    public void Handshake_without_or_with_wrong_credentials_is_accepted_but_names_nobody()
    {
        AuthTestServer server = Server();
        Assert.IsTrue(CallOver(server, "").IndexOf("\"code\":401") > 0);
        Assert.IsTrue(CallOver(server, SignGet("joe", "wrong")).IndexOf("\"code\":401") > 0);
        Assert.IsTrue(CallOver(server, "Authorization: nonsense\r\n").IndexOf("\"code\":401") > 0);
        server.Kit.Device.Files.RemoveFile("users.txt");
        Assert.IsTrue(CallOver(server, SignGet("joe", "secret")).IndexOf("\"code\":401") > 0);
    }

    // Opens a WebSocket, calls Who twice, and gives the second answer from behind the id on.
    private static string CallOver(AuthTestServer server, string header)
    {
        MemoryTransport transport = server.Connect();
        string request = RpcTestServer.UpgradeRequest("/rpc");
        transport.Feed(request.Substring(0, request.Length - 2) + header + "\r\n");
        Assert.IsTrue(transport.TakeText().IndexOf("HTTP/1.1 101 ") == 0);
        transport.Feed(RpcTestServer.ClientFrame(1, Frame));
        transport.TakeBytes();
        transport.Feed(RpcTestServer.ClientFrame(1, Frame));
        byte[] bytes = transport.TakeBytes();
        int head = bytes[1] < 126 ? 2 : 4;
        string answer = Encoding.UTF8.GetString(bytes, head, bytes.Length - head);
        return answer.Substring(answer.IndexOf("\"src\":\"d1\",") + 11);
    }

    private static string Sign(string user, string password, string count, string path) =>
        Digests.HeaderOf(user, "RPC", password, AuthTestServer.Nonce, count, "c", "POST", path, DigestAlgorithm.Md5);

    private static string SignGet(string user, string password) =>
        Digests.HeaderOf(user, "RPC", password, AuthTestServer.Nonce, "00000001", "w", "GET", "/rpc", DigestAlgorithm.Md5);

    private static AuthTestServer Server() => new AuthTestServer(Joe, DigestAlgorithm.Md5);
}
