// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Linq;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Mgos.Rpc;
using nanoFramework.TestFramework;

namespace Mgos.Rpc.Tests.Host;

/// <summary>What holds for any bytes that a peer sends.</summary>
[TestClass]
public class RpcProperties
{
    private static readonly FsCheck.Config s_often = FsCheck.Config.QuickThrowOnFailure.WithMaxTest(3000).WithEndSize(60);

    private static readonly string[] s_pieces =
    {
        "{", "}", "[", "]", ":", ",", " ", "\"", "\\", "\"id\"", "\"id\":1", "\"id\":\"x\"", "\"id\":null", "\"method\":", "\"Test.Echo\"", "\"Test.Sum\"", "\"Test.Throw\"", "\"Test.Null\"", "\"RPC.Describe\"",
        "\"method\":\"Test.Echo\"", "\"params\":", "\"args\":", "\"src\":\"a\"", "\"dst\":\"dev1\"", "\"dst\":\"zz\"", "\"tag\":", "\"result\":", "\"error\":", "\"error\":{\"code\":1}", "\"auth\":{}", "1", "-", "0x", "1e5", "true", "nul", "null", "\u0001", "\n", "\\u00", "id:", "name",
    };

    private static readonly Gen<byte[]> s_piece = Gen.Frequency(
        (8, Gen.Elements(s_pieces).Select(Encoding.UTF8.GetBytes)),
        (1, ArbMap.Default.GeneratorFor<byte>().Select(b => new[] { b })));

    private static readonly Arbitrary<byte[]> s_hostile = s_piece.ArrayOf().Select(pieces => pieces.SelectMany(piece => piece).ToArray()).ToArbitrary();

    [TestMethod]
    public void Hostile_frames_never_throw_and_every_answer_is_JSON()
    {
        RpcBench bench = new RpcBench();
        Prop.ForAll(s_hostile, data =>
        {
            int before = bench.Channel.SentCount;
            bool isTaken = bench.Router.OnFrame(bench.Channel, data, 0, data.Length);
            int sent = bench.Channel.SentCount - before;
            return sent == 0 || (isTaken && sent == 1 && IsAnswer(bench.Channel.LastSent));
        }).Check(s_often);
        Assert.AreEqual("{\"id\":1,\"src\":\"dev1\",\"result\":null}", Last(bench, "{\"id\":1,\"method\":\"Test.Null\"}").Replace(",\"dst\":\"a\"", ""));
    }

    [TestMethod]
    public void Any_text_as_id_source_and_tag_comes_back_with_its_escapes_escaped()
    {
        RpcBench bench = new RpcBench();
        Prop.ForAll(ArbMap.Default.ArbFor<NonEmptyString>(), ArbMap.Default.ArbFor<NonEmptyString>(), (id, tag) =>
        {
            string idJson = JsonSerializer.Serialize("x" + id.Get);
            string tagJson = JsonSerializer.Serialize(tag.Get);
            string answer = Last(bench, "{\"id\":" + idJson + ",\"src\":" + tagJson + ",\"tag\":" + tagJson + ",\"method\":\"Test.Null\"}");
            return answer == "{\"id\":" + EscapedAgain(idJson) + ",\"src\":\"dev1\",\"dst\":" + EscapedAgain(tagJson) + ",\"tag\":" + EscapedAgain(tagJson) + ",\"result\":null}";
        }).Check(s_often);
    }

    [TestMethod]
    public void Parsing_allocates_nothing()
    {
        byte[] data = Encoding.UTF8.GetBytes("{\"src\":\"mos\",\"id\":1564281234567,\"method\":\"Config.Get\",\"params\":{\"key\":\"device.id\"}}");
        RpcFrame frame = new RpcFrame();
        frame.Parse(data, 0, data.Length);
        long before = System.GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
            frame.Parse(data, 0, data.Length);
        Assert.IsTrue(System.GC.GetAllocatedBytesForCurrentThread() - before < 1000);
    }

    // The serializer writes quotes as \u0022, so backslashes are all there is.
    private static string EscapedAgain(string json) => json.Replace("\\", "\\\\");

    private static string Last(RpcBench bench, string frame) => bench.Channel.Exchange(frame);

    private static bool IsAnswer(string frame)
    {
        // What the peer sent leniently (arguments, escapes) may come back leniently: only the frame around it is ours.
        RpcFrame parsed = new RpcFrame();
        byte[] data = Encoding.UTF8.GetBytes(frame);
        return parsed.Parse(data, 0, data.Length) && !parsed.IsBroken && parsed.HasId && (parsed.Result.IsPresent || parsed.Error.IsPresent);
    }
}
