// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.TestKit;
using nanoFramework.TestFramework;

namespace Mgos.Crontab.Tests;

[TestClass]
public class JobTableTests
{
    private const string Two = "{\"items\":[\n[\"1\", {\"at\": \"*/2 * * * * *\", \"enable\": true, \"action\": \"a\", \"payload\": {\"x\": 1}}],\n[\"7\", {\"at\": \"*/3 * * * * *\", \"action\": \"b\"}]\n]}";

    [TestMethod]
    public void Jobs_of_the_file_run() => Assert.AreEqual("2 a {\"x\": 1}\n3 b \n4 a {\"x\": 1}\n", new CrontabBench(Two).Pass(5));

    [TestMethod]
    public void Job_that_is_added_runs_and_is_in_the_file()
    {
        CrontabBench bench = new CrontabBench((string)null);
        CrontabJob job = CrontabBench.Job("*/2 * * * * *", "a", "\"text\"");
        Assert.IsNull(bench.Table.Add(job));
        Assert.AreEqual(1, job.Id);
        Assert.AreEqual("2 a \"text\"\n", bench.Pass(3));
        Assert.AreEqual("{\"items\":[\n[\"1\", {\"at\":\"*/2 * * * * *\",\"enable\":true,\"action\":\"a\",\"payload\":\"text\"}]\n]}\n", bench.File);
        Assert.AreEqual("2 a \"text\"\n", new CrontabBench(bench.Storage, null).Pass(3));
    }

    [TestMethod]
    public void New_job_gets_the_highest_id_plus_1()
    {
        CrontabBench bench = new CrontabBench(Two);
        CrontabJob job = CrontabBench.Job("0 0 0 * * *", "a", null);
        job.Id = 3;
        Assert.IsNull(bench.Table.Add(job));
        Assert.AreEqual(8, job.Id);
    }

    [TestMethod]
    public void Job_can_be_replaced_and_removed()
    {
        CrontabBench bench = new CrontabBench(Two);
        CrontabJob job = CrontabBench.Job("*/2 * * * * *", "b", null);
        job.Id = 1;
        Assert.IsNull(bench.Table.Edit(job));
        Assert.IsNull(bench.Table.Remove(7));
        Assert.AreEqual("2 b \n4 b \n", bench.Pass(4));
        job.IsEnabled = false;
        Assert.IsNull(bench.Table.Edit(job));
        Assert.AreEqual("", bench.Pass(4));
        CrontabJob read;
        Assert.IsNull(bench.Table.Get(1, out read));
        Assert.IsFalse(read.IsEnabled);
        Assert.AreEqual("item not found", bench.Table.Get(7, out read));
        Assert.IsNull(read);
    }

    [TestMethod]
    [DataRow(0, "invalid crontab id")]
    [DataRow(-1, "invalid crontab id")]
    [DataRow(2, "item not found")]
    public void Unknown_job_is_told(int id, string expected)
    {
        CrontabBench bench = new CrontabBench(Two);
        CrontabJob job = CrontabBench.Job("0 0 0 * * *", "a", null);
        job.Id = id;
        Assert.AreEqual(expected, bench.Table.Edit(job));
        Assert.AreEqual(expected, bench.Table.Remove(id));
        Assert.AreEqual(expected, bench.Table.Get(id, out job));
        long next;
        Assert.IsFalse(bench.Table.TryGetNext(id, out next));
    }

    [TestMethod]
    public void Wrong_job_changes_nothing()
    {
        CrontabBench bench = new CrontabBench(Two);
        Assert.AreEqual("'at' and 'action' must be specified", bench.Table.Add(CrontabBench.Job("", "a", null)));
        Assert.AreEqual("'at' and 'action' must be specified", bench.Table.Add(CrontabBench.Job("0 0 0 * * *", "", null)));
        Assert.AreEqual("Invalid number of fields, expression must consist of 6 fields", bench.Table.Add(CrontabBench.Job("0", "a", null)));
        Assert.AreEqual("the payload is no JSON", bench.Table.Add(CrontabBench.Job("0 0 0 * * *", "a", "{a:1}")));
        Assert.AreEqual("the job is too long", bench.Table.Add(CrontabBench.Job("0 0 0 * * *", "a", "\"" + new string('x', CrontabConstants.MaxJobBytes) + "\"")));
        Assert.AreEqual(Two, bench.File);
    }

    [TestMethod]
    public void What_stands_in_the_file_when_a_job_runs_counts()
    {
        CrontabBench bench = new CrontabBench(Two);
        bench.WriteFile("{\"items\":[[\"1\",{\"at\":\"x\",\"action\":\"a\",\"payload\":5}]]}");
        Assert.AreEqual("2 a 5\n", bench.Pass(3));
        Assert.IsTrue(bench.Kit.Platform.HasLogged("cron job with the id 7 is not found"));
    }

    [TestMethod]
    public void Action_that_nobody_handles_is_logged()
    {
        CrontabBench bench = new CrontabBench((string)null);
        bench.Table.Add(CrontabBench.Job("* * * * * *", "A", null));
        Assert.AreEqual("", bench.Pass(1));
        Assert.IsTrue(bench.Kit.Platform.HasLogged("No actual handler for the cron action \"A\""));
    }

    [TestMethod]
    public void Handler_that_was_added_last_counts()
    {
        CrontabBench bench = new CrontabBench(Two);
        int runs = 0;
        bench.Table.AddHandler("a", (action, payload) => runs++);
        Assert.AreEqual("3 b \n", bench.Pass(5));
        Assert.AreEqual(2, runs);
    }

    [TestMethod]
    [DataRow("{\"items\":[[\"x\",{}]]}", "invalid crontab id: 'x'")]
    [DataRow("{\"items\":[[\"01\",{}]]}", "invalid crontab id: '01'")]
    [DataRow("{\"items\":3}", "failed to parse JSON: root items must be an array")]
    [DataRow("{\"items\":[[\"1\",{\"at\":\"* * * * * *\"}],[\"2\",{\"at\":\"* * * * * *\",\"action\":\"a\"}]]}", "crontab.json, job 1: 'at' and 'action' are required")]
    [DataRow("{\"items\":[[\"1\",{\"at\":\"* *\",\"action\":\"a\"}]]}", "crontab.json, job 1: Invalid number of fields")]
    public void Broken_file_is_logged_and_the_device_boots(string file, string expected)
    {
        CrontabBench bench = new CrontabBench(file);
        Assert.IsTrue(bench.Kit.Platform.HasLogged(expected), bench.Kit.Platform.ConsoleText);
        Assert.AreEqual(file.IndexOf("\"2\"") > 0 ? "1 a \n" : "", bench.Pass(1));
    }

    [TestMethod]
    public void Jobs_can_be_switched_off_together()
    {
        CrontabBench bench = new CrontabBench(Two);
        long next;
        Assert.IsTrue(bench.Table.TryGetNext(7, out next));
        Assert.AreEqual(3L, next);
        bench.Table.RemoveAll();
        Assert.AreEqual("", bench.Pass(5));
        Assert.AreEqual(Two, bench.File);
        Assert.IsNull(bench.Table.Load(CrontabConstants.FileName));
        Assert.AreEqual("6 a {\"x\": 1}\n6 b \n", bench.Pass(1));
    }

    [TestMethod]
    public void There_is_a_limit_of_jobs()
    {
        CrontabBench bench = new CrontabBench((string)null);
        for (int i = 0; i < CrontabConstants.MaxJobs; i++)
            Assert.IsNull(bench.Table.Add(CrontabBench.Job("0 0 0 1 1 *", "a", null)));
        Assert.AreEqual("there are too many jobs", bench.Table.Add(CrontabBench.Job("0 0 0 1 1 *", "a", null)));
    }

    [TestMethod]
    public void Power_cut_leaves_the_old_jobs_or_the_new_ones()
    {
        RamStorage storage = new RamStorage();
        CrontabBench bench = new CrontabBench(storage, Two);
        string old = bench.File;
        storage.CutPowerAfter(0);
        try
        {
            bench.Table.Add(CrontabBench.Job("0 0 0 * * *", "a", null));
        }
        catch (PowerCutException)
        {
        }

        storage.RestorePower();
        Assert.AreEqual(old, bench.File);
    }
}
