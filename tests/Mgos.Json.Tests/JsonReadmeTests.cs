// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using nanoFramework.TestFramework;

namespace Mgos.Json.Tests;

/// <summary>The examples of the package's README, which a test on the PC compares with the lines between the marks.</summary>
[TestClass]
public class JsonReadmeTests
{
    [TestMethod]
    public void Arguments_in_and_an_answer_out()
    {
        byte[] args = Encoding.UTF8.GetBytes("{pin: 0x10, name: \"door\", on: true}");

        // <readme>
        JsonMembers members = new JsonMembers();           // keep it: Reset and the numbers allocate nothing
        members.Reset(args, 0, args.Length);               // {pin: 0x10, name: "door", on: true}
        members.TryGetInt32("pin", out int pin);           // 16
        members.TryGetString("name", out string name);     // door
        members.TryGetBoolean("on", out bool isOn);        // true

        JsonWriter writer = new JsonWriter(64, 1024);      // grows from 64 to at most 1024 bytes
        writer.BeginObject();
        writer.Name("pin");
        writer.Int(pin);
        writer.Name(name);
        writer.Boolean(isOn);
        writer.EndObject();                                // {"pin":16,"door":true}
        // </readme>
        Assert.AreEqual("{\"pin\":16,\"door\":true}", writer.ToText());
    }

    [TestMethod]
    public void A_sum_token_by_token()
    {
        byte[] text = Encoding.UTF8.GetBytes("[1, 2, {\"x\": [3]}, 4]");
        long sum = 0;

        // <readme>
        JsonReader reader = new JsonReader();
        reader.Reset(text, 0, text.Length);                // [1, 2, {"x": [3]}, 4]
        reader.Read();
        while (reader.Read() != JsonToken.ArrayEnd && reader.Token != JsonToken.Error)
        {
            if (reader.TryGetInt64(out long number))
            {
                sum += number;
            }

            reader.Skip();                                 // an inner object or array in one step
        }
        // </readme>
        Assert.AreEqual(7L, sum);
    }
}
