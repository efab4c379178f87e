// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Auth;
using nanoFramework.TestFramework;

namespace Mgos.Rpc.Tests;

[TestClass]
public class RpcAuthorizationTests
{
    private const string Joe = "[{\"method\":\"*\",\"acl\":\"joe\"}]";
    private const string Everybody = "[{\"method\":\"*\",\"acl\":\"*\"}]";
    private const string Unauthorized = "\"error\":{\"code\":403,\"message\":\"unauthorized\"}}";
    private const string Asked = "\"error\":{\"code\":401,\"message\":\"" + AuthBench.Challenge + "\"}}";
    private const string Bad = "\"error\":{\"code\":400,\"message\":\"bad request\"}}";
    private const string NoAcl = "\"error\":{\"code\":500,\"message\":\"failed to load ACL\"}}";
    private const string NoFile = "\"error\":{\"code\":500,\"message\":\"failed to open password file\"}}";
    private const string Nobody = "\"result\":\"\"}";
    private const string IsJoe = "\"result\":\"joe\"}";
    private const string Vector =
        "{\"realm\":\"mydomain\",\"username\":\"joe\",\"nonce\":1580000000,\"cnonce\":1234567,\"algorithm\":\"MD5\",\"response\":\"0a3d1a07c5c6e8d5e8ca1c3ef597ab68\"}";

    [TestMethod]
    [DataRow("", Nobody)]
    [DataRow(Everybody, Nobody)]
    [DataRow("[{\"method\":\"*\",\"acl\":\"+*\"}]", Nobody)]
    [DataRow("[{\"method\":\"*\",\"acl\":\"-*\"}]", Unauthorized)]
    [DataRow("[{\"ch_type\":\"HTTP\",\"acl\":\"*\"}]", Unauthorized)]
    [DataRow("[{\"ch_type\":\"TEST\",\"acl\":\"*\"}]", Nobody)]
    [DataRow("[]", Unauthorized)]
    [DataRow("{}", Unauthorized)]
    [DataRow("[{\"method\":", NoAcl)]
    [DataRow(Joe, Asked)]
    [DataRow("[{\"method\":\"who\",\"acl\":\"joe\"}]", Asked)]
    [DataRow("@none.json", NoAcl)]
    [DataRow("@", NoAcl)]
    public void List_decides_about_callers_without_a_name(string acl, string expected)
    {
        Assert.AreEqual(expected, new AuthBench(acl).Call());
    }

    [TestMethod]
    public void Published_example_is_accepted_once()
    {
        AuthBench bench = new AuthBench(Joe);
        Assert.AreEqual(Asked, bench.Call());
        Assert.AreEqual(IsJoe, bench.Call("Who", Vector));
        Assert.AreEqual(Asked, bench.Call("Who", Vector));
        Assert.AreEqual(1, bench.RunCount);
        Assert.IsTrue(bench.Log.IndexOf("Who via") > 0 && bench.Log.IndexOf("user joe") > 0);
    }

    [TestMethod]
    public void Published_example_of_Sha256_is_accepted()
    {
        AuthBench bench = new AuthBench(Joe, DigestAlgorithm.Sha256);
        Assert.IsTrue(bench.Call().IndexOf("\\\"algorithm\\\": \\\"SHA-256\\\"}") > 0);
        Assert.AreEqual(Bad, bench.Call("Who", Vector));
        string vector = "{\"realm\":\"mydomain\",\"username\":\"joe\",\"nonce\":1580000000,\"cnonce\":1234567,\"algorithm\":\"SHA-256\",\"response\":\"4cab5942b23d2f17308de95d97a0f4cf93b4bba55c1db54bdb6e11fe7ee74c8b\"}";
        Assert.AreEqual(IsJoe, bench.Call("Who", vector));
    }

    [TestMethod]
    [DataRow("0", "\"1580000000\"", "1234567")]
    [DataRow("0", "1580000000", "\"1234567\"")]
    public void Numbers_may_be_texts(string unused, string nonce, string clientNonce)
    {
        string auth = "{\"realm\":\"mydomain\",\"username\":\"joe\",\"nonce\":" + nonce + ",\"cnonce\":" + clientNonce + ",\"response\":\"0A3D1A07C5C6E8D5E8CA1C3EF597AB68\"}";
        Assert.AreEqual(IsJoe, new AuthBench(Joe).Call("Who", auth));
    }

    [TestMethod]
    [DataRow("{}")]
    [DataRow("5")]
    [DataRow("[]")]
    [DataRow("\"joe\"")]
    [DataRow("{\"realm\":\"mydomain\",\"nonce\":1580000000,\"cnonce\":1,\"response\":\"00\"}")]
    [DataRow("{\"realm\":\"mydomain\",\"username\":\"\",\"nonce\":1580000000,\"cnonce\":1,\"response\":\"00\"}")]
    [DataRow("{\"username\":\"joe\",\"nonce\":1580000000,\"cnonce\":1,\"response\":\"00\"}")]
    [DataRow("{\"realm\":\"other\",\"username\":\"joe\",\"nonce\":1580000000,\"cnonce\":1,\"response\":\"00\"}")]
    [DataRow("{\"realm\":\"mydomain\",\"username\":\"joe\",\"cnonce\":1,\"response\":\"00\"}")]
    [DataRow("{\"realm\":\"mydomain\",\"username\":\"joe\",\"nonce\":null,\"cnonce\":1,\"response\":\"00\"}")]
    [DataRow("{\"realm\":\"mydomain\",\"username\":\"joe\",\"nonce\":true,\"cnonce\":1,\"response\":\"00\"}")]
    [DataRow("{\"realm\":\"mydomain\",\"username\":\"joe\",\"nonce\":1580000000,\"cnonce\":{},\"response\":\"00\"}")]
    [DataRow("{\"realm\":\"mydomain\",\"username\":\"joe\",\"nonce\":1580000000,\"response\":\"00\"}")]
    [DataRow("{\"realm\":\"mydomain\",\"username\":\"joe\",\"nonce\":1580000000,\"cnonce\":1,\"response\":\"\"}")]
    [DataRow("{\"realm\":\"mydomain\",\"username\":\"joe\",\"nonce\":1580000000,\"cnonce\":1,\"response\":\"00\",\"algorithm\":\"SHA-256\"}")]
    [DataRow("{\"realm\":\"mydomain\",\"username\":\"joe\",\"nonce\":1580000000,\"cnonce\":1,\"response\":\"00\",\"algorithm\":\"MD4\"}")]
    public void Malformed_credentials_get_400(string auth)
    {
        AuthBench bench = new AuthBench(Joe);
        Assert.AreEqual(Bad, bench.Call("Who", auth));
        Assert.AreEqual(1, bench.Channel.SentCount);
    }

    [TestMethod]
    [DataRow("joe", "s3cret", "1580000001")]
    [DataRow("joe", "s3cret", "1579996400")]
    [DataRow("joe", "s3cret", "-1")]
    [DataRow("joe", "s3cret", "1.58e9")]
    [DataRow("joe", "s3cret", "99999999999999999999")]
    [DataRow("joe", "wrong", "1580000000")]
    [DataRow("nobody", "s3cret", "1580000000")]
    public void Credentials_that_are_not_good_get_a_new_challenge(string user, string password, string nonce)
    {
        AuthBench bench = new AuthBench(Joe);
        Assert.AreEqual(Asked, bench.CallAs(user, password, nonce, "1"));
        Assert.AreEqual(0, bench.RunCount);
    }

    [TestMethod]
    public void Wrong_password_and_unknown_user_cannot_be_told_apart()
    {
        AuthBench bench = new AuthBench(Joe);
        string wrong = bench.CallAs("joe", "wrong", "1580000000", "1");
        int hashes = bench.Authenticator.HashCount;
        long bytes = bench.Authenticator.ReadBytes;
        Assert.IsTrue(hashes > 0 && bytes > 0);
        Assert.AreEqual(wrong, bench.CallAs("nobody", "wrong", "1580000000", "1"));
        Assert.AreEqual(hashes, bench.Authenticator.HashCount - hashes);
        Assert.AreEqual(bytes, bench.Authenticator.ReadBytes - bytes);
    }

    [TestMethod]
    public void Known_user_who_is_not_on_the_list_gets_403()
    {
        Assert.AreEqual(Unauthorized, new AuthBench(Joe).CallAs("guest", "guest", "1580000000", "1"));
    }

    [TestMethod]
    public void Credentials_are_not_looked_at_if_nobody_asks_for_a_name()
    {
        AuthBench bench = new AuthBench(Everybody);
        Assert.AreEqual(Nobody, bench.Call("Who", "{}"));
        Assert.AreEqual(0, bench.Authenticator.HashCount);
    }

    [TestMethod]
    public void Missing_password_file_is_one_500()
    {
        AuthBench bench = new AuthBench(Joe);
        bench.Storage.RemoveFile("users.txt");
        Assert.AreEqual(NoFile, bench.Call("Who", Vector));
        Assert.AreEqual(1, bench.Channel.SentCount);
        Assert.IsTrue(bench.Log.IndexOf("users.txt") > 0);
    }

    [TestMethod]
    public void Without_a_password_file_in_the_configuration_nobody_passes()
    {
        AuthBench bench = new AuthBench(Joe);
        bench.Config.SetString("rpc.auth_file", "");
        Assert.AreEqual(Asked, bench.Call("Who", Vector));
    }

    [TestMethod]
    public void Notification_without_a_name_does_not_run()
    {
        AuthBench bench = new AuthBench(Joe);
        bench.Channel.Receive("{\"method\":\"Who\"}");
        Assert.AreEqual(0, bench.RunCount);
        bench.Channel.Receive("{\"method\":\"Who\",\"auth\":" + Vector + "}");
        Assert.AreEqual(1, bench.RunCount);
        Assert.AreEqual(0, bench.Channel.SentCount);
    }

    [TestMethod]
    public void Name_that_the_channel_knows_counts_and_that_of_the_frame_counts_more()
    {
        AuthBench bench = new AuthBench("[{\"method\":\"*\",\"acl\":\"joe,ops*\"}]");
        bench.Channel.User = "ops1";
        Assert.AreEqual("\"result\":\"ops1\"}", bench.Call());
        Assert.AreEqual(IsJoe, bench.Call("Who", Vector));
        Assert.AreEqual("\"result\":\"ops1\"}", bench.Call("Who", Vector));
        bench.Channel.User = "guest";
        Assert.AreEqual(Unauthorized, bench.Call());
    }

    [TestMethod]
    public void Changes_of_the_configuration_count_at_once()
    {
        AuthBench bench = new AuthBench("");
        Assert.AreEqual(Nobody, bench.Call());
        bench.Config.SetString("rpc.acl", Joe);
        Assert.AreEqual(Asked, bench.Call());
        bench.Config.SetString("rpc.auth_domain", "r\"x");
        Assert.IsTrue(bench.Call().IndexOf("\\\"realm\\\": \\\"r\\\\\\\"x\\\"") > 0, bench.Channel.LastSent);
        bench.Config.SetString("rpc.acl", "[]");
        Assert.AreEqual(Unauthorized, bench.Call());
        bench.Config.SetString("rpc.acl", "");
        Assert.AreEqual(Nobody, bench.Call());
    }

    [TestMethod]
    public void File_is_read_again_when_it_has_changed()
    {
        AuthBench bench = new AuthBench("@acl.json");
        Assert.AreEqual(NoAcl, bench.Call());
        bench.Put("acl.json", Everybody);
        bench.Kit.AdvanceMilliseconds(RpcConstants.AclFileCheckMilliseconds);
        Assert.AreEqual(Nobody, bench.Call());
        bench.Put("acl.json", "[]");
        Assert.AreEqual(Nobody, bench.Call());
        bench.Kit.AdvanceMilliseconds(RpcConstants.AclFileCheckMilliseconds);
        Assert.AreEqual(Unauthorized, bench.Call());
        bench.Storage.RemoveFile("acl.json");
        bench.Kit.AdvanceMilliseconds(RpcConstants.AclFileCheckMilliseconds);
        Assert.AreEqual(NoAcl, bench.Call());
    }

    [TestMethod]
    public void Old_key_names_a_file_too_but_not_both()
    {
        AuthBench bench = new AuthBench("");
        bench.Put("acl.json", "[]");
        bench.Config.SetString("rpc.acl_file", "acl.json");
        Assert.AreEqual(Unauthorized, bench.Call());
        bench.Config.SetString("rpc.acl", Everybody);
        Assert.AreEqual(NoAcl, bench.Call());
        Assert.IsTrue(bench.Log.IndexOf("rpc.acl and rpc.acl_file are both set") > 0);
    }

    [TestMethod]
    public void Broken_list_is_logged_once()
    {
        AuthBench bench = new AuthBench("@acl.json");
        for (int i = 0; i < 5; i++)
        {
            Assert.AreEqual(NoAcl, bench.Call());
            bench.Kit.AdvanceMilliseconds(RpcConstants.AclFileCheckMilliseconds);
        }

        int first = bench.Log.IndexOf("All calls are refused");
        Assert.IsTrue(first > 0);
        Assert.AreEqual(first, bench.Log.LastIndexOf("All calls are refused"));
    }

    [TestMethod]
    public void List_that_is_too_long_refuses_everybody()
    {
        AuthBench bench = new AuthBench("@acl.json");
        bench.Put("acl.json", "[" + new string(' ', RpcConstants.MaxAclBytes) + "{\"method\":\"*\",\"acl\":\"*\"}]");
        Assert.AreEqual(NoAcl, bench.Call());
    }

    [TestMethod]
    public void Check_of_the_app_comes_on_top()
    {
        AuthBench bench = new AuthBench(Joe);
        int asked = 0;
        bench.Router.SetPrehandler(request =>
        {
            asked++;
            request.Fail(RpcErrorCode.Forbidden, request.UserName);
            return false;
        });
        Assert.AreEqual(Asked, bench.Call());
        Assert.AreEqual(0, asked);
        Assert.AreEqual("\"error\":{\"code\":403,\"message\":\"joe\"}}", bench.Call("Who", Vector));
        Assert.AreEqual(1, asked);
    }

    [TestMethod]
    public void Method_can_ask_for_a_user_itself()
    {
        AuthBench bench = new AuthBench("");
        Assert.AreEqual(Asked, bench.Call("Only", null));
        Assert.AreEqual(Bad, bench.Call("Only", "{}"));
        Assert.AreEqual("\"error\":{\"code\":403,\"message\":\"not you\"}}", bench.Call("Only", AuthBench.AuthOf("guest", "guest", "1580000000", "1", DigestAlgorithm.Md5)));
        Assert.AreEqual("\"result\":null}", bench.Call("Only", Vector));
    }

    [TestMethod]
    public void Method_that_asks_after_the_list_has_asked_gets_the_same_name()
    {
        AuthBench bench = new AuthBench("[{\"method\":\"*\",\"acl\":\"joe,guest\"}]");
        Assert.AreEqual("\"result\":null}", bench.Call("Only", Vector));
        Assert.AreEqual("\"error\":{\"code\":403,\"message\":\"not you\"}}", bench.Call("Only", AuthBench.AuthOf("guest", "guest", "1580000000", "1", DigestAlgorithm.Md5)));
    }

    [TestMethod]
    public void Unknown_method_is_told_before_anybody_is_asked()
    {
        Assert.IsTrue(new AuthBench(Joe).Call("Nope", null).IndexOf("\"code\":404") > 0);
    }
}
