// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Text;
using System.Text.Json.Nodes;
using Mgos.Json;
using Mgos.Shadow;
using nanoFramework.TestFramework;

namespace Mgos.Shadow.Tests;

/// <summary>What must hold for whatever is merged; another implementation, on System.Text.Json, is the judge.</summary>
[TestClass]
public class MergeProperties
{
    private const int Runs = 3000;
    private const int MaxBytes = 1 << 16;

    [TestMethod]
    public void Update_is_applied_as_a_merge_patch_is()
    {
        ForAll((random, seed) =>
        {
            string state = RandomObject(random, 0), patch = RandomObject(random, 0);
            JsonWriter result = new(16, MaxBytes);
            Assert.IsTrue(new ShadowPatch().TryApply(Bytes(state), Bytes(patch), result), seed);
            JsonNode expected = Merged(JsonNode.Parse(state)!.AsObject(), JsonNode.Parse(patch)!.AsObject());
            Assert.IsTrue(JsonNode.DeepEquals(expected, JsonNode.Parse(result.ToText())), $"{seed}: {state} + {patch} = {result.ToText()}, expected {expected}");
        });
    }

    [TestMethod]
    public void Two_updates_made_one_do_what_both_do()
    {
        int combined = 0;
        ForAll((random, seed) =>
        {
            string state = RandomObject(random, 0), first = RandomObject(random, 0), second = RandomObject(random, 0);
            JsonWriter both = new(16, MaxBytes);
            if (!new ShadowPatch().TryCombine(Bytes(first), Bytes(second), both))
                return;
            combined++;
            JsonNode expected = Merged(Merged(JsonNode.Parse(state)!.AsObject(), JsonNode.Parse(first)!.AsObject()), JsonNode.Parse(second)!.AsObject());
            JsonNode real = Merged(JsonNode.Parse(state)!.AsObject(), JsonNode.Parse(both.ToText())!.AsObject());
            Assert.IsTrue(JsonNode.DeepEquals(expected, real), $"{seed}: {state} + {first} + {second}: combined {both.ToText()}");
        });
        Assert.IsTrue(combined > Runs / 4, combined.ToString());
    }

    [TestMethod]
    public void Difference_added_to_what_is_reported_leaves_none()
    {
        int different = 0;
        ForAll((random, seed) =>
        {
            string desired = WithoutNulls(RandomObject(random, 0)), reported = WithoutNulls(RandomObject(random, 0));
            JsonWriter difference = new(16, MaxBytes);
            if (!new ShadowDifference().TryWrite(Bytes(desired), Bytes(reported), difference))
                return;
            different++;
            JsonWriter after = new(16, MaxBytes);
            Assert.IsTrue(new ShadowPatch().TryApply(Bytes(reported), difference.ToArray(), after), seed);
            Assert.IsFalse(new ShadowDifference().TryWrite(Bytes(desired), after.ToArray(), new JsonWriter(16, MaxBytes)), $"{seed}: {desired} and {reported}");
        });
        Assert.IsTrue(different > Runs / 4, different.ToString());
    }

    [TestMethod]
    public void Damaged_text_never_throws()
    {
        ForAll((random, _) =>
        {
            byte[] damaged = Bytes(RandomObject(random, 0));
            for (int i = 0; i < 3; i++)
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            byte[] sound = Bytes(RandomObject(random, 0));
            new ShadowPatch().TryApply(damaged, sound, new JsonWriter(16, MaxBytes));
            new ShadowPatch().TryApply(sound, damaged, new JsonWriter(16, MaxBytes));
            new ShadowPatch().TryCombine(damaged, sound, new JsonWriter(16, MaxBytes));
            new ShadowDifference().TryWrite(damaged, sound, new JsonWriter(16, MaxBytes));
            new ShadowDifference().TryWrite(sound, damaged, new JsonWriter(16, MaxBytes));
        });
    }

    private static void ForAll(Action<Random, string> check)
    {
        for (int seed = 0; seed < Runs; seed++)
            check(new Random(seed), "seed " + seed);
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static string WithoutNulls(string json) => Merged(new JsonObject(), JsonNode.Parse(json)!.AsObject()).ToJsonString();

    private static JsonObject Merged(JsonObject target, JsonObject patch)
    {
        foreach ((string name, JsonNode value) in patch)
        {
            if (value == null)
                target.Remove(name);
            else if (value is JsonObject inner)
                target[name] = Merged(target[name]?.DeepClone() as JsonObject ?? new JsonObject(), inner.DeepClone().AsObject());
            else
                target[name] = value.DeepClone();
        }

        return target;
    }

    private static string RandomObject(Random random, int depth)
    {
        StringBuilder text = new("{");
        string names = "abcde";
        int count = random.Next(4);
        int first = random.Next(names.Length);
        for (int i = 0; i < count; i++)
        {
            char name = names[(first + i) % names.Length];
            text.Append(i == 0 ? "" : ",").Append('"').Append(random.Next(9) == 0 ? $"\\u{(int)name:x4}" : name.ToString()).Append("\":").Append(RandomValue(random, depth + 1));
        }

        return text.Append('}').ToString();
    }

    private static string RandomValue(Random random, int depth) => random.Next(depth > 4 ? 5 : 8) switch
    {
        0 => "null",
        1 => random.Next(3).ToString(),
        2 => "\"" + random.Next(3) + "\"",
        3 => "[" + random.Next(2) + ",{\"x\":" + random.Next(2) + "}]",
        4 => random.Next(2) == 0 ? "true" : "false",
        _ => RandomObject(random, depth),
    };
}
