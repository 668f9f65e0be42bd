import { join } from 'node:path'
import { ENGINE, saveCluster } from '../engines.ts'
import { demoTemplate } from './demo.ts'

/*
 * Run by test/run.ts before the suites, once for each engine: a server's folder with the schema and the demonstration in
 * it is made and left in the folder that is named, stopped, for every part of a suite to copy.
 */
const [into] = process.argv.slice(2)
if (into === undefined) throw new Error('name the folder into which the prepared server goes')
await demoTemplate(ENGINE)
await saveCluster(ENGINE, join(into, ENGINE))
process.exit()
