using Mgos.Config;
using Mgos.TestKit;
using nanoFramework.TestFramework;

namespace Company.Lib1.Tests;

[TestClass]
public class CounterLibraryTests
{
    [TestMethod]
    [DataRow(1000, 3)]
    [DataRow(500, 6)]
    [DataRow(0, 0)]
    public void It_counts_at_the_interval_of_the_configuration(int interval, int expected)
    {
        ConfigSchemaBuilder schema = new ConfigSchemaBuilder(2);
        schema.BeginObject("counter");
        schema.Int("interval_ms", interval);
        schema.EndObject();
        TestDevice test = new TestDevice(new object[] { schema.Build() }, new StorageLibrary(new RamStorage()), new ConfigLibrary(), new CounterLibrary());
        test.Boot();
        test.AdvanceMilliseconds(3000);
        Assert.AreEqual(expected, Counter.From(test.Device).Value);
    }
}
