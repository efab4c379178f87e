// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Client.Frames;

namespace Mgos.Client.Tests;

public sealed class FrameDigestTests
{
    private static readonly RpcCredentials s_joe = new("joe", "secret");

    [Theory]
    [InlineData(", \"algorithm\": \"MD5\"", "d72e3e487a8f882576ae0bb418026596")]
    [InlineData("", "d72e3e487a8f882576ae0bb418026596")]
    [InlineData(", \"algorithm\": \"SHA-256\"", "9458cb3a80a9819c6eabd7fa8560d8ed828d5d889eb5c89075b9211d65f83bc1")]
    public void A_challenge_is_answered(string algorithm, string response)
    {
        string challenge = "{\"auth_type\": \"digest\", \"nonce\": 1700000000, \"nc\": 1, \"realm\": \"RPC\"" + algorithm + "}";
        string answer = FrameDigest.Answer(challenge, s_joe, 12345678)!.ToJsonString();
        Assert.StartsWith("{\"realm\":\"RPC\",\"username\":\"joe\",\"nonce\":1700000000,\"cnonce\":12345678,", answer);
        Assert.EndsWith($"\"response\":\"{response}\"}}", answer);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no JSON")]
    [InlineData("[]")]
    [InlineData("{\"auth_type\": \"basic\"}")]
    [InlineData("{\"auth_type\": 1}")]
    [InlineData("{\"auth_type\": \"digest\", \"nonce\": \"x\"}")]
    [InlineData("{\"auth_type\": \"digest\", \"nonce\": 1, \"algorithm\": \"ROT13\"}")]
    [InlineData("{\"auth_type\": \"digest\", \"nonce\": 1, \"nonce\": 2}")]
    [InlineData("{\"auth_type\": \"digest\", \"realm\": \"\\ud800\", \"nonce\": 1}")]
    public void What_is_no_challenge_is_not_answered(string challenge) => Assert.Null(FrameDigest.Answer(challenge, s_joe));

    [Fact]
    public void Credentials_end_the_user_at_the_first_colon_and_never_show_the_password()
    {
        RpcCredentials credentials = RpcCredentials.Parse("joe:a:b");
        Assert.Equal(("joe", "a:b", "joe"), (credentials.User, credentials.Password, credentials.ToString()));
        Assert.Throws<FormatException>(() => RpcCredentials.Parse("joe"));
    }

    [Fact]
    public void Credentials_come_from_a_file()
    {
        string file = Path.GetTempFileName();
        File.WriteAllText(file, "joe:secret\n");
        Assert.Equal(s_joe, RpcCredentials.Parse("@" + file));
        File.Delete(file);
    }
}
