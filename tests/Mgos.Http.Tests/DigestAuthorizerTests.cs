// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Auth;
using Mgos.Auth.Tests;
using Mgos.Config;
using Mgos.TestKit;
using nanoFramework.TestFramework;

namespace Mgos.Http.Tests;

[TestClass]
public class DigestAuthorizerTests
{
    private const string Host = " HTTP/1.1\r\nHost: d\r\n";
    private const string Nonce = "5e2ce300";
    private const long Now = 1580000000;
    private const string Challenge =
        "HTTP/1.1 401 Unauthorized\r\nServer: Mongoose/6.18\r\nContent-Length: 0\r\nConnection: close\r\n"
        + "WWW-Authenticate: Digest qop=\"auth\", realm=\"files\", nonce=\"5e2ce300\", algorithm=MD5\r\n\r\n";

    [TestMethod]
    [DataRow("GET", "/a.txt")]
    [DataRow("GET", "/")]
    [DataRow("GET", "/sub/")]
    [DataRow("GET", "/none")]
    [DataRow("HEAD", "/a.txt")]
    [DataRow("POST", "/echo")]
    public void Request_without_credentials_gets_the_bytes_of_the_original(string method, string path)
    {
        Assert.AreEqual(Challenge, Protected(0).Exchange(method + " " + path + Host + "\r\n"));
    }

    [TestMethod]
    public void Endpoint_that_checks_its_users_itself_is_open()
    {
        Assert.AreEqual(200, Protected(0).StatusOf("GET /open" + Host + "\r\n"));
    }

    [TestMethod]
    [DataRow("/a.txt", 0)]
    [DataRow("/a.txt", 1)]
    [DataRow("/sub/", 0)]
    [DataRow("/with%20space.txt", 0)]
    [DataRow("/echo?x=1&y=%22", 1)]
    [DataRow("/echo?", 0)]
    public void Right_password_opens_files_listings_and_endpoints(string target, int algorithm)
    {
        TestServer server = Protected(algorithm);
        Assert.AreEqual(200, server.StatusOf("GET " + target + Host + Sign("joe", "secret", "00000001", target, (DigestAlgorithm)algorithm) + "\r\n"));
    }

    [TestMethod]
    public void Credentials_of_another_request_do_not_fit()
    {
        TestServer server = Protected(0);
        string header = Sign("joe", "secret", "00000001", "/a.txt", DigestAlgorithm.Md5);
        Assert.AreEqual(401, server.StatusOf("GET /empty.css" + Host + header + "\r\n"));
        Assert.AreEqual(401, server.StatusOf("HEAD /a.txt" + Host + header + "\r\n"));
        Assert.AreEqual(401, server.StatusOf("GET /a.txt?" + Host + header + "\r\n"));
        Assert.AreEqual(200, server.StatusOf("GET /a.txt" + Host + header + "\r\n"));
    }

    [TestMethod]
    public void Header_that_is_sent_again_is_stale_and_a_higher_count_is_not()
    {
        TestServer server = Protected(0);
        MemoryTransport transport = server.Connect();
        string header = Sign("joe", "secret", "00000001", "/a.txt", DigestAlgorithm.Md5);
        transport.Feed("GET /a.txt" + Host + header + "\r\n");
        Assert.IsTrue(transport.TakeText().EndsWith("\r\n\r\ntext"));
        transport.Feed("GET /a.txt" + Host + Sign("joe", "secret", "00000002", "/a.txt", DigestAlgorithm.Md5) + "\r\n");
        Assert.IsTrue(transport.TakeText().EndsWith("\r\n\r\ntext"));
        string answer = server.Exchange("GET /a.txt" + Host + header + "\r\n");
        Assert.IsTrue(answer.IndexOf("401 Unauthorized") > 0);
        Assert.IsTrue(answer.EndsWith("nonce=\"5e2ce300\", stale=true, algorithm=MD5\r\n\r\n"), answer);
    }

    [TestMethod]
    public void Wrong_password_and_unknown_user_get_the_same_bytes_as_nobody()
    {
        TestServer server = Protected(0);
        Assert.AreEqual(Challenge, server.Exchange("GET /a.txt" + Host + Sign("joe", "wrong", "00000001", "/a.txt", DigestAlgorithm.Md5) + "\r\n"));
        Assert.AreEqual(Challenge, server.Exchange("GET /a.txt" + Host + Sign("nobody", "wrong", "00000001", "/a.txt", DigestAlgorithm.Md5) + "\r\n"));
        Assert.AreEqual(Challenge, server.Exchange("GET /a.txt" + Host + "Authorization: Basic am9lOnNlY3JldA==\r\n\r\n"));
        Assert.AreEqual(Challenge, server.Exchange("GET /a.txt" + Host + "Authorization:\r\n\r\n"));
    }

    [TestMethod]
    public void Nonce_expires_after_an_hour()
    {
        TestServer server = Protected(0);
        server.Kit.Platform.FakeClock.Advance(3600 * 1000);
        string answer = server.Exchange("GET /a.txt" + Host + Sign("joe", "secret", "00000001", "/a.txt", DigestAlgorithm.Md5) + "\r\n");
        Assert.IsTrue(answer.EndsWith("nonce=\"5e2cf110\", stale=true, algorithm=MD5\r\n\r\n"), answer);
    }

    [TestMethod]
    public void Missing_password_file_refuses_everybody()
    {
        TestServer server = Protected(0);
        server.Kit.Device.Files.RemoveFile("users.txt");
        string answer = server.Exchange("GET /a.txt" + Host + Sign("joe", "secret", "00000001", "/a.txt", DigestAlgorithm.Md5) + "\r\n");
        Assert.IsTrue(answer.IndexOf("HTTP/1.1 500 ") == 0 && answer.IndexOf("text\r\n") < 0, answer);
        Assert.IsTrue(server.Kit.Platform.HasLogged("users.txt"));
    }

    [TestMethod]
    public void Without_realm_or_file_everything_is_open_from_then_on()
    {
        TestServer server = Protected(0);
        DeviceConfig config = (DeviceConfig)server.Kit.Device.Parts.Find(typeof(DeviceConfig));
        config.SetString("http.auth_domain", "");
        Assert.AreEqual(200, server.StatusOf("GET /a.txt" + Host + "\r\n"));
        config.SetString("http.auth_domain", "files");
        config.SetString("http.auth_file", "");
        Assert.AreEqual(200, server.StatusOf("GET /a.txt" + Host + "\r\n"));
        config.SetString("http.auth_file", "users.txt");
        Assert.AreEqual(401, server.StatusOf("GET /a.txt" + Host + "\r\n"));
    }

    [TestMethod]
    public void Handler_is_told_who_asks()
    {
        TestServer server = Protected(0);
        server.Server.AddEndpoint("/who", (request, response) => response.SendText("I am " + request.UserName));
        Assert.IsTrue(server.Exchange("GET /who" + Host + Sign("joe", "secret", "00000001", "/who", DigestAlgorithm.Md5) + "\r\n").EndsWith("I am joe"));
    }

    [TestMethod]
    public void Check_of_the_app_comes_on_top()
    {
        TestServer server = Protected(0);
        server.Server.Authorizer = new Nobody();
        Assert.AreEqual(Challenge, server.Exchange("GET /a.txt" + Host + "\r\n"));
        Assert.AreEqual(403, server.StatusOf("GET /a.txt" + Host + Sign("joe", "secret", "00000001", "/a.txt", DigestAlgorithm.Md5) + "\r\n"));
    }

    private static string Sign(string user, string password, string count, string target, DigestAlgorithm algorithm) =>
        Digests.HeaderOf(user, "files", password, Nonce, count, "c", "GET", target, algorithm);

    private static TestServer Protected(int algorithm)
    {
        RamStorage storage = new RamStorage();
        byte[] users = Encoding.UTF8.GetBytes(Digests.LineOf("joe", "files", "secret", (DigestAlgorithm)algorithm));
        storage.WriteFile("users.txt", users, users.Length);
        TestDevice kit = new TestDevice(null, new StorageLibrary(storage));
        kit.Platform.FakeClock.SetUnixMicroseconds(Now * 1000000);
        ConfigSchemaBuilder schema = new ConfigSchemaBuilder(4);
        schema.BeginObject("http");
        schema.String("auth_domain", "files");
        schema.String("auth_file", "users.txt");
        schema.Int("auth_algo", algorithm);
        schema.EndObject();
        DeviceConfig config = new DeviceConfig(kit.Device, schema.Build());
        kit.Device.Parts.Add(config);
        kit.Boot();
        TestServer server = new TestServer(kit, new HttpServerOptions());
        server.Server.Access.BuiltIn = new DigestAuthorizer(config);
        return server;
    }

    private sealed class Nobody : IHttpAuthorizer
    {
        public bool Authorize(HttpRequest request, HttpResponse response) => false;
    }
}
